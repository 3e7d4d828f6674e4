/** Lets the pane draw and hear clicks between two pieces of long work: Excel restarts add-ins that do not answer for seconds. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
