import { enumValue } from '../oracle/enum-value';
import { Fault } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { readColour } from '../values/colour';

export type ColourHandle = Handle & { readonly type: 'Spreadsheet.Color'; readonly hex: string };
type RgbHandle = Handle & { readonly type: 'Base.RgbColor'; readonly hex: string };
type BuilderHandle = Handle & { readonly type: 'Spreadsheet.ColorBuilder'; hex: string | null };

export const colourHandle = (env: Environment, hex: string): ColourHandle => ({ type: 'Spreadsheet.Color', env, hex });
export const newColour = (env: Environment): BuilderHandle => ({ type: 'Spreadsheet.ColorBuilder', env, hex: null });

const part = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);

const colour = {
  asRgbColor: ({ env, hex }: ColourHandle): RgbHandle => ({ type: 'Base.RgbColor', env, hex }),
  getColorType: () => enumValue('Base.ColorType', 'RGB'),
} satisfies MethodTable;

const rgb = {
  asHexString: ({ hex }: RgbHandle) => hex,
  getBlue: ({ hex }: RgbHandle) => part(hex, 5),
  getColorType: () => enumValue('Base.ColorType', 'RGB'),
  getGreen: ({ hex }: RgbHandle) => part(hex, 3),
  getRed: ({ hex }: RgbHandle) => part(hex, 1),
} satisfies MethodTable;

const builder = {
  asRgbColor: ({ env, hex }: BuilderHandle): RgbHandle => ({ type: 'Base.RgbColor', env, hex: hex ?? env.fail(new Fault('a colour without a colour')) }),
  build: ({ env, hex }: BuilderHandle): ColourHandle => colourHandle(env, hex ?? env.fail(new Fault('a colour without a colour'))),
  getColorType: ({ hex }: BuilderHandle) => enumValue('Base.ColorType', hex === null ? 'UNSUPPORTED' : 'RGB'),
  setRgbColor: (self: BuilderHandle, text: string) => {
    self.hex = readColour(text);
    return self;
  },
} satisfies MethodTable;

export const colourTables: Tables = { 'Spreadsheet.Color': colour, 'Base.RgbColor': rgb, 'Spreadsheet.ColorBuilder': builder };
