import { Add } from './add';
import { Columns } from './columns';
import { Fix } from './fix';
import { ComparedFile, Moved } from './moved';
import { Preview } from './preview';
import { Scores } from './scores';
import { Setup } from './setup';
import { Why } from './why';

/** The screens that nobody needs before the first result stands: a script of their own, see `later-screen.tsx`. */
export const laterScreens = { add: Add, columns: Columns, compared: ComparedFile, fix: Fix, moved: Moved, preview: Preview, scores: Scores, setup: Setup, why: Why };
