import { gunzipSync, strFromU8 } from 'fflate';

/** Takes out a script that the page carries zipped: a sidebar is sent whole each time it is opened. */
function unpacked(id: string): string {
  const letters = atob(document.getElementById(id)?.textContent ?? '');
  return strFromU8(gunzipSync(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
}

Object.assign(globalThis, { plumblineUnpacked: unpacked });

const script = document.createElement('script');
script.textContent = unpacked('pane-script');
// The words that stand there already are drawn first.
setTimeout(() => document.body.append(script));
