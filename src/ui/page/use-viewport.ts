import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Viewport } from '../sheet-view/grid-window';

const nothing: Viewport = { top: 0, left: 0, width: 0, height: 0 };

/** What of a scrolling element can be seen, at most once a frame. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(nothing);
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setViewport({ top: scroller.scrollTop, left: scroller.scrollLeft, width: scroller.clientWidth, height: scroller.clientHeight });
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    scroller.addEventListener('scroll', soon, { passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', soon);
      sizes.disconnect();
    };
  }, [element]);
  return viewport;
}
