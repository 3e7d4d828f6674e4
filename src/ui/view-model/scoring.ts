import type { ScoreHereCards } from '../../core/score-here-cards';

type Projects = Pick<ScoreHereCards, 'projects'>;

/** Where rating goes on: the first project that lacks a rating, else the first. */
export function firstUnrated({ projects }: Projects): number {
  return Math.max(0, projects.findIndex(({ ratings }) => ratings.includes(null)));
}

/** How many projects have all their ratings. */
export function ratedCount({ projects }: Projects): number {
  return projects.filter(({ ratings }) => !ratings.includes(null)).length;
}
