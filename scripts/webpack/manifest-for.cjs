/** Where manifest.xml points as committed: the development server. The one place that knows this address. */
const developmentUrl = 'https://localhost:3000';

/**
 * The manifest of an add-in that is served from another place: every address of the development server replaced by
 * `publicUrl` (https, without query; a path is allowed, a slash at its end is dropped), and nothing else changed.
 * Throws a sentence where Excel could not load from such an address.
 */
function manifestFor(manifest, publicUrl) {
  const target = checkedUrl(publicUrl);
  const parts = manifest.split(developmentUrl);
  if (parts.length === 1) throw new Error(`manifest.xml holds no ${developmentUrl}: it must point at the development server.`);
  return parts.join(target);
}

function checkedUrl(publicUrl) {
  const example = 'Give one such as --env publicUrl=https://addins.example.org/plumbline';
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (url?.protocol !== 'https:') throw new Error(`"${publicUrl}" is not an https address, and Excel loads add-ins from no other. ${example}`);
  if (url.hostname === 'localhost') throw new Error(`"${publicUrl}" is this computer alone. Leave publicUrl out for development. ${example}`);
  if (url.search !== '' || url.hash !== '' || url.username !== '') throw new Error(`"${publicUrl}" has more than a place and a path. ${example}`);
  return url.href.replace(/\/+$/, '').replaceAll('&', '&amp;').replaceAll("'", '%27');
}

module.exports = { developmentUrl, manifestFor };
