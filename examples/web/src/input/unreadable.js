/** Why an input is not read, in words for whoever gave it. */
export class Unreadable extends Error {}
