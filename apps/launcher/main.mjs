// @ts-check
// The door of every npm script. It has to be readable for a Node that is far too old, so it uses old syntax only and
// loads the rest once the version is known to be enough.
import { tooOldMessage } from './node-version.mjs';

var refusal = tooOldMessage(process.versions.node);
if (refusal === null) {
  void import('./bootstrap.mjs').then(function (bootstrap) {
    return bootstrap.runCommand(process.argv[2], process.argv.slice(3));
  });
} else {
  process.stderr.write(refusal + '\n');
  process.exitCode = 1;
}
