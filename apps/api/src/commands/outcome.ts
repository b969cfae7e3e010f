/** What a command comes to besides its output. */
export interface Outcome {
  /** The data or the rules say no: exit code 1. */
  isRefused: boolean;
}
