import type { HeaderWords } from './header-words';
import { arabicHeaders } from './ar-headers';
import { englishDateHeaders, englishFigureHeaders } from './en-figure-headers';
import { englishStateHeaders, englishTextHeaders } from './en-headers';
import { germanHeaders } from './de-headers';
import { spanishHeaders } from './es-headers';
import { frenchHeaders } from './fr-headers';
import { portugueseHeaders } from './pt-headers';

/** Header words of every language, all active at once: a workbook may mix them. */
export const headerWords: readonly HeaderWords[] = [
  englishTextHeaders,
  englishStateHeaders,
  englishDateHeaders,
  englishFigureHeaders,
  germanHeaders,
  spanishHeaders,
  portugueseHeaders,
  frenchHeaders,
  arabicHeaders,
];
