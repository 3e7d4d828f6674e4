import type { MessageArgs } from './message';

const slot = /\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/g;

/**
 * Fills a template: `{cell}` by the arg of that name, `{count?row|rows}` by whether that arg is 1.
 * A slot without its arg stays visible as written, so that a forgotten one is seen.
 */
export function fillTemplate(template: string, args: MessageArgs): string {
  return template.replace(slot, (whole, name: string, one?: string, other?: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    if (one !== undefined && other !== undefined) return value === 1 ? one : other;
    return String(value);
  });
}
