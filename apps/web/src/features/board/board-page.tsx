export function BoardPage() {
  return <main id="main" />;
}
