// @ts-check

/** A refusal that its message explains in full: it is printed alone, without a stack, and the command exits with 1. */
export class OneSentence extends Error {}
