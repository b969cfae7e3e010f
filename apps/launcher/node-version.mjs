// @ts-check
// Old syntax only: see main.mjs.

/**
 * @param {string} version as in `process.versions.node`
 * @param {number} major
 * @param {number} minor
 * @returns {boolean}
 */
function isAtLeast(version, major, minor) {
  var parts = version.split('.').map(Number);
  return Number(parts[0]) > major || (Number(parts[0]) === major && Number(parts[1]) >= minor);
}

/**
 * What to tell the owner of a Node that cannot run even the launcher, or null when it can.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null}
 */
export function tooOldMessage(version) {
  if (isAtLeast(version, 20, 0)) return null;
  return (
    'Node.js 20以上が必要です（今は' +
    version +
    '）。https://nodejs.org から新しいものを入れて、もう一度始めてください。 / ' +
    'Soshiki needs Node.js 20 or newer, but this is ' +
    version +
    ': install a current one from https://nodejs.org and start again.'
  );
}

/**
 * Whether this Node can run the server and the tools, which are made for 24.
 * @param {string} version as in `process.versions.node`
 * @returns {boolean}
 */
export function canRunServer(version) {
  return isAtLeast(version, 24, 15);
}
