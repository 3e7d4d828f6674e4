import type { SettingsRehearsal } from '../../core/settings-rehearsal';
import { numberText } from '../formats';
import { text } from '../strings/text';

/** How many would be red and amber: at these limits, and at the standard ones where they differ. */
export function coloursText({ colours }: SettingsRehearsal): string {
  if (!colours) return text('setup.colours-none');
  const { now, standard } = colours;
  const isSame = now.R === standard.R && now.A === standard.A;
  const args = { red: now.R, amber: now.A, standardRed: standard.R, standardAmber: standard.A };
  return text(isSame ? 'setup.colours-same' : 'setup.colours', args);
}

/** Who changes place, at most five by name. */
export function placesText({ places }: SettingsRehearsal): string {
  if (!places) return '';
  const { count, furthest } = places;
  if (count === 0) return text('setup.places-none');
  const named = furthest.map(({ name, from, to }) => text('setup.place', { name, from: placeName(from), to: placeName(to) })).join(', ');
  return text(count > furthest.length ? 'setup.places-more' : 'setup.places', { count, named });
}

function placeName(rank: number | null): string {
  return rank === null ? text('setup.unranked') : numberText(rank);
}
