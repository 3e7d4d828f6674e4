import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ragLooks, utilisationStyles } from '../src/core/sheets/styles';
import { ciede2000, contrast, distance, lightness } from './support/colour';
import type { Vision } from './support/colour';

const css = readFileSync(join(__dirname, '../src/ui/pane.css'), 'utf8');
const themes = { light: tokensOf(':root'), dark: { ...tokensOf(':root'), ...tokensOf("[data-theme='dark']") } };

function tokensOf(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const visions: readonly Vision[] = ['normal', 'deuteranope', 'protanope', 'tritanope'];
const nearest = (colours: readonly string[], vision: Vision): number => Math.min(...colours.flatMap((one, index) => colours.slice(index + 1).map((other) => distance(one, other, vision))));

describe('the measures themselves', () => {
  it('give the published contrast of black on white, and of a grey', () => {
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('give the distances that Sharma, Wu and Dalal published: %j, %j', (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4);
  });

  it('tell stock red and green fills apart for most eyes, not for a deuteranope', () => {
    expect(distance('#C6EFCE', '#FFC7CE')).toBeGreaterThan(30);
    expect(distance('#C6EFCE', '#FFC7CE', 'deuteranope')).toBeLessThan(6);
  });
});

describe.each(Object.entries(themes))('the pane in %s', (_, theme) => {
  const of = (token: string): string => theme[token] ?? 'missing';
  const grounds = ['ground', 'raised', 'sunken', 'brand-soft', 'warning'];

  it.each(['text', 'muted', 'link'])('shows %s at 4.5:1 on every ground', (token) => {
    for (const ground of grounds) expect([ground, contrast(of(token), of(ground)) >= 4.5]).toEqual([ground, true]);
  });

  it.each(['red', 'amber', 'green', 'closed', 'blank', 'brand'])('shows the words on %s at 4.5:1', (token) => {
    expect(contrast(of(`on-${token}`), of(token))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['ink-red', 'ink-amber', 'ink-green'])('draws marks in %s at 4.5:1', (token) => {
    expect(contrast(of(token), of('ground'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['outline', 'focus', 'brand'])('draws %s at 3:1, so that controls are seen', (token) => {
    expect(contrast(of(token), of('ground'))).toBeGreaterThanOrEqual(3);
  });

  it.each(visions)('keeps red, amber and green apart for a %s eye', (vision) => {
    // In the dark theme red and amber are close under tritanopia: shape and letter carry them there.
    const least = theme === themes.dark && vision === 'tritanope' ? 5 : 10;
    expect(nearest([of('red'), of('amber'), of('green')], vision)).toBeGreaterThan(least);
  });
});

describe('the sheets', () => {
  const style = (mark: keyof typeof ragLooks): { readonly fill: string; readonly colour: string } => ({ fill: ragLooks[mark].style.fill ?? '#fff', colour: ragLooks[mark].style.colour ?? '#000' });

  it.each(Object.keys(ragLooks) as (keyof typeof ragLooks)[])('show the letters of %s at 4.5:1', (mark) => {
    expect(contrast(style(mark).colour, style(mark).fill)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visions)('keep red, amber and green apart for a %s eye', (vision) => {
    expect(nearest(['R', 'A', 'G'].map((mark) => style(mark as 'R').fill), vision)).toBeGreaterThan(25);
  });

  it('order the colours by darkness, so that a grey print still tells red', () => {
    const [red = 0, amber = 0, green = 0] = ['R', 'A', 'G'].map((mark) => lightness(style(mark as 'R').fill));
    expect(red + 20).toBeLessThan(amber);
    expect(amber + 8).toBeLessThan(green);
  });

  it('give every colour a shape or letter of its own', () => {
    const texts = Object.values(ragLooks).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(visions)('keep neighbouring bands of utilisation apart, and under from over, for a %s eye', (vision) => {
    const fills = utilisationStyles.map(({ fill }) => fill ?? '#fff');
    for (let index = 1; index < fills.length; index += 1) expect(distance(fills[index - 1] ?? '', fills[index] ?? '', vision)).toBeGreaterThan(7);
    for (const under of fills.slice(0, 2)) for (const over of fills.slice(3)) expect(distance(under, over, vision)).toBeGreaterThan(20);
    for (const { fill = '#fff', colour = '#000' } of utilisationStyles) expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
  });
});
