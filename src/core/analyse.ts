import { align } from './alignment/align';
import type { Portfolio } from './portfolio/portfolio';
import { prioritise } from './prioritisation/prioritise';
import type { ScoreHere } from './prioritisation/signals';
import { rateRag } from './rag/rate-rag';
import { planResources } from './resources/plan-resources';
import type { Settings } from './settings/settings';
import type { Report } from './sheets/report';
import { signalsOf } from './signals-of';
import type { Day } from './workbook/day';

export type AnalysisInput = {
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  readonly asOf: Day;
  /** Ratings typed in *Score here* columns; null without any. */
  readonly scoreHere: ScoreHere | null;
};

/** The four analyses. They never import each other: what one needs of another is passed in here. */
export function analyse(input: AnalysisInput): Pick<Report, 'rag' | 'prioritisation' | 'resources' | 'alignment'> {
  const { portfolio, settings, asOf } = input;
  const rag = rateRag({ portfolio, settings, asOf });
  const colours = new Map(rag.projects.map((project) => [project.key, project.computed]));
  return {
    prioritisation: prioritise({ portfolio, settings, signals: signalsOf(portfolio, rag, asOf), scoreHere: input.scoreHere }),
    rag,
    resources: planResources({ portfolio, settings, asOf }),
    alignment: align({ portfolio, settings, asOf, colours }),
  };
}
