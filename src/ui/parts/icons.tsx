import type { ComponentChildren } from 'preact';

/** A small picture beside words that say the same: never read aloud. */
type IconProps = { readonly className?: string };

function Icon({ className = '', size, children }: IconProps & { readonly size: number; readonly children: ComponentChildren }) {
  return (
    <svg class={`icon ${className}`} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

export function DoneIcon({ className = '' }: IconProps) {
  return (
    <Icon className={`large good ${className}`} size={18}>
      <circle cx="9" cy="9" r="8" {...line} />
      <path d="M5.4 9.3l2.4 2.4 4.8-5" {...line} />
    </Icon>
  );
}

export function HalfIcon() {
  return (
    <Icon className="large good" size={18}>
      <circle cx="9" cy="9" r="8" {...line} />
      <path d="M9 3.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" />
    </Icon>
  );
}

export function LesserIcon() {
  return (
    <Icon className="large muted" size={18}>
      <circle cx="9" cy="9" r="8" {...line} />
      <path d="M5.4 9h7.2" {...line} />
    </Icon>
  );
}

export function WaitingIcon() {
  return (
    <Icon className="large muted" size={18}>
      <circle cx="9" cy="9" r="8" {...line} stroke-dasharray="3 2.6" />
    </Icon>
  );
}

export function RunningIcon() {
  return (
    <Icon className="large brand" size={18}>
      <circle cx="9" cy="9" r="7.4" {...line} stroke-width="2" class="track" />
      <path d="M9 1.6a7.4 7.4 0 0 1 7.4 7.4" {...line} stroke-width="2" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon className="large warn" size={18}>
      <path d="M9 1.8l7.6 13.7H1.4z" {...line} />
      <path d="M9 7v4" {...line} />
      <circle cx="9" cy="13.2" r="1" fill="currentColor" />
    </Icon>
  );
}

export function StopIcon() {
  return (
    <Icon className="large bad" size={18}>
      <path d="M5.7 1.5h6.6l4.2 4.2v6.6l-4.2 4.2H5.7l-4.2-4.2V5.7z" {...line} />
      <path d="M6.4 6.4l5.2 5.2m0-5.2l-5.2 5.2" {...line} />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon className="turns" size={16}>
      <path d="M6 3.5L10.5 8 6 12.5" {...line} />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon className="turns" size={16}>
      <path d="M10 3.5L5.5 8l4.5 4.5" {...line} />
    </Icon>
  );
}

export function RefreshIcon() {
  return (
    <Icon size={16}>
      <path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.2v2.9h-2.9" {...line} />
    </Icon>
  );
}

/** The mark of the product: a plumb line. */
export function PlumbMark() {
  return (
    <Icon className="mark brand" size={28}>
      <path d="M14 2v13" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <path d="M9 13h10l-1.3 6L14 26l-3.7-7z" fill="currentColor" />
    </Icon>
  );
}

export type Shape = 'diamond' | 'triangle' | 'dot' | 'dash' | 'tick' | 'bars';

const shapes: Readonly<Record<Shape, ComponentChildren>> = {
  diamond: <path d="M5 .4L9.6 5 5 9.6.4 5z" fill="currentColor" />,
  triangle: <path d="M5 .8L9.6 9H.4z" fill="currentColor" />,
  dot: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  dash: <path d="M1.5 5h7" stroke="currentColor" stroke-width="1.6" />,
  tick: <path d="M1.5 5.3l2.3 2.3 4.7-5" fill="none" stroke="currentColor" stroke-width="1.6" />,
  bars: <path d="M3.3 1.5v7M6.7 1.5v7" stroke="currentColor" stroke-width="1.6" />,
};

export function ShapeIcon({ shape }: { readonly shape: Shape }) {
  return (
    <Icon className="shape" size={10}>
      {shapes[shape]}
    </Icon>
  );
}
