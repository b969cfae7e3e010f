/** Tells a person what a long step is doing, one line at a time. The caller decides where it goes. */
export type Report = (text: string) => void;
