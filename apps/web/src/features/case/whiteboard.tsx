/** The whiteboard of one case. Everything on it is derived from the view; only what is opened and chosen is kept here. */
import '@xyflow/react/dist/style.css';
import './whiteboard.css';
import type { CaseView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { Controls, MiniMap, Panel, ReactFlow, type NodeChange, type NodeTypes, type ReactFlowInstance } from '@xyflow/react'; // prettier-ignore
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { t } from '../../ui/language/text.js';
import { BoardGround, ColumnHeads, DayRail, HEAD_HEIGHT, MoreAbove, RAIL_WIDTH } from './board-frame.js';
import { GhostView, NoteView, StackView, TodayContext } from './board-nodes.js';
import { shownNodes } from './shown-nodes.js';
import { toFlow, type BoardEdge, type BoardNode, type Whiteboard as Board } from './to-flow.js';

const nodeTypes: NodeTypes = { note: NoteView, stack: StackView, ghost: GhostView };

const LABELS = {
  'node.a11yDescription.default': t('Tryck på Enter för att läsa lappen, Escape för att lägga tillbaka den.'),
  'node.a11yDescription.keyboardDisabled': t('Tryck på Enter för att läsa lappen.'),
  'edge.a11yDescription.default': '',
  'controls.ariaLabel': t('Zooma tavlan'),
  'controls.zoomIn.ariaLabel': t('Zooma in'),
  'controls.zoomOut.ariaLabel': t('Zooma ut'),
  'controls.fitView.ariaLabel': t('Visa hela tavlan'),
  'minimap.ariaLabel': t('Översikt över tavlan'),
} as const;

interface WhiteboardProps {
  readonly view: CaseView;
  readonly today: LocalDate;
  /** What is shown about the note that is chosen. */
  readonly details: (node: BoardNode, close: () => void) => ReactNode;
}

export function Whiteboard({ view, today, details }: WhiteboardProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const board = useMemo(() => toFlow(view, opened), [view, opened]);
  const nodes = useMemo(() => shownNodes(board, chosen, today), [board, chosen, today]);
  const chosenNode = board.nodes.find((node) => node.id === chosen);

  const onNodesChange = useCallback((changes: NodeChange<BoardNode>[]) => {
    for (const change of changes) {
      if (change.type !== 'select') continue;
      if (!change.selected) setChosen((id) => (id === change.id ? null : id));
      else if (change.id.startsWith('stack:')) setOpened((ids) => toggled(ids, change.id));
      else setChosen(change.id);
    }
  }, []);
  const onInit = useCallback(
    (flow: ReactFlowInstance<BoardNode, BoardEdge>) => void flow.setViewport(startingPoint(board, frame.current)),
    [board],
  );
  const close = useCallback(() => setChosen(null), []);

  return (
    <TodayContext value={today}>
      <div className="whiteboard" ref={frame} role="group" aria-label={t('Ärendets tavla')}>
        <ReactFlow<BoardNode, BoardEdge>
          nodes={nodes}
          edges={board.edges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onInit={onInit}
          onPaneClick={close}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          elevateNodesOnSelect={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={FARTHEST}
          maxZoom={1.5}
          translateExtent={[
            [-400, -300],
            [board.width + 400, board.height + 600],
          ]}
          ariaLabelConfig={LABELS}
          proOptions={{ hideAttribution: false }}
        >
          <BoardGround board={board} column={view.column} />
          <ColumnHeads board={board} column={view.column} echoes={view.echoes} />
          <DayRail board={board} today={today} />
          <MoreAbove board={board} />
          <Controls showInteractive={false} position="bottom-left" fitViewOptions={{ padding: 0.08, maxZoom: 1 }} />
          <MiniMap
            className="whiteboard-map"
            pannable
            zoomable
            position="top-right"
            nodeClassName={(node) => `map-${node.type ?? 'note'}`}
          />
          {chosenNode && (
            <Panel position="bottom-right" className="whiteboard-details">
              {details(chosenNode, close)}
            </Panel>
          )}
        </ReactFlow>
      </div>
    </TodayContext>
  );
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]);

const FARTHEST = 0.3;
const READABLE = 0.86;
const ROOMY = 1.1;
const MARGIN = 16;

/** Opens as wide as is readable, with today's line low enough to see both what was last and what is awaited. */
function startingPoint(board: Board, frame: HTMLDivElement | null): { x: number; y: number; zoom: number } {
  const { width = 1000, height = 600 } = frame?.getBoundingClientRect() ?? {};
  const zoom = Math.min(ROOMY, Math.max(READABLE, (width - RAIL_WIDTH - MARGIN) / board.width));
  const bottom = height - MARGIN - board.height * zoom;
  const today = height / 2 - board.todayY * zoom;
  // A board wider than the screen opens with the last step that holds something, where the case is now.
  const right = Math.max(...board.columns.map((column) => (column.slim ? 0 : column.x + column.width)));
  const x = Math.min(RAIL_WIDTH, width - MARGIN - right * zoom);
  return { x, y: Math.min(HEAD_HEIGHT, Math.max(bottom, today)), zoom };
}
