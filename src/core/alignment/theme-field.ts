import type { Project, Sourced } from '../portfolio/portfolio';

/** The fields that themes may come from, preferred first. */
export const themeFields = ['programme', 'department'] as const;
export type ThemeField = (typeof themeFields)[number];

/** The first of programme and department that any of these projects has; null when none does. */
export function chooseThemeField(projects: readonly Project[]): ThemeField | null {
  return themeFields.find((field) => projects.some((project) => themeOf(project, field) !== null)) ?? null;
}

/** A project's theme with its cell; null when blank. */
export function themeOf(project: Project, field: ThemeField): Sourced<string> | null {
  const theme = project.values[field];
  return theme && theme.value.trim() !== '' ? { value: theme.value.trim(), cell: theme.cell } : null;
}
