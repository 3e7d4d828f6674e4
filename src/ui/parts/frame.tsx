import type { ComponentChildren } from 'preact';
import { BackIcon } from './icons';
import type { State } from '../view-model/state';
import { noticeText } from '../view-model/announcement';

export type FrameProps = {
  readonly state: State;
  /** What leads back, at the very top. */
  readonly back?: { readonly label: string; readonly go: () => void };
  /** The buttons that stay in sight. */
  readonly foot?: ComponentChildren;
  /** What stands above everything: the tabs. */
  readonly top?: ComponentChildren;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
};

/** Every screen: what leads back, what just happened, the content, and its buttons at the bottom. */
export function Frame({ state, back, top, foot, busy = false, children }: FrameProps) {
  return (
    <>
      {top}
      <main aria-busy={busy}>
        {back && (
          <button type="button" class="link back" onClick={back.go}>
            <BackIcon />
            {back.label}
          </button>
        )}
        {state.notice && <p class="notice">{noticeText(state)}</p>}
        {children}
      </main>
      {foot !== undefined && <footer class="foot">{foot}</footer>}
    </>
  );
}

export type HeadProps = { readonly above?: ComponentChildren; readonly below?: ComponentChildren; readonly children: ComponentChildren };

/** The one heading of a screen, which takes the focus when the screen appears. */
export function Head({ above, below, children }: HeadProps) {
  return (
    <div class="head">
      {above !== undefined && <p class="small muted">{above}</p>}
      <h1 tabIndex={-1}>{children}</h1>
      {below !== undefined && <p class="muted">{below}</p>}
    </div>
  );
}
