/** Counts since the start, as Prometheus reads them. */
export class Measures {
  private readonly counts = new Map<string, number>();

  /** @param name such as portal_graphql_operations_total, with labels in Prometheus' own notation */
  count(name: string, labels: Record<string, string> = {}): void {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const key = pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** One line for each count, and what the process uses. */
  text(): string {
    const memory = process.memoryUsage();
    const lines = [
      `process_uptime_seconds ${process.uptime().toFixed(1)}`,
      `process_resident_memory_bytes ${memory.rss}`,
      `nodejs_heap_used_bytes ${memory.heapUsed}`,
      ...[...this.counts].sort(([a], [b]) => a.localeCompare(b)).map(([key, value]) => `${key} ${value}`),
    ];
    return `${lines.join('\n')}\n`;
  }
}
