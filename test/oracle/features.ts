/** What a generated register may hold beyond plans, logs and one rule for each krav. */
export interface Features {
  /** Krav whose rule changes (`endringer`). */
  endringer: boolean;
  /** How long it takes to start or extend something (`ledetid`). */
  ledetid: boolean;
  /** Posts with the same id. */
  doubled: boolean;
  /** Dates that are no day, or a point in time, in a type whose schema takes any text. */
  unreadDates: boolean;
  /** `til_er_med: false`. */
  exclusiveEnd: boolean;
  /** A planned end before the start, in a type with a log. */
  turnedPlan: boolean;
  /** A folder of the type that is no folder. */
  folderUnread: boolean;
}

export const ALL_FEATURES: Features = {
  endringer: true,
  ledetid: true,
  doubled: true,
  unreadDates: true,
  exclusiveEnd: true,
  turnedPlan: true,
  folderUnread: true,
};

/** What the tool judges: switch on what it has learnt. */
export const GIVEN: Features = {
  endringer: true,
  ledetid: true,
  doubled: true,
  unreadDates: true,
  exclusiveEnd: true,
  turnedPlan: true,
  folderUnread: true,
};

/** Whether `check --base` finds rules that were rewritten. */
export const REWRITING_IS_FOUND = true;
