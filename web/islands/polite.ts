/** A line that screen readers read when it changes, made once inside `host`. */
export function politeLine(host: HTMLElement, className = "island-word"): HTMLElement {
  const found = host.querySelector<HTMLElement>(`:scope > .${className}`);
  if (found) return found;
  const line = document.createElement("p");
  line.className = className;
  line.setAttribute("role", "status");
  host.append(line);
  return line;
}
