export function IntakePage() {
  return <main id="main" />;
}
