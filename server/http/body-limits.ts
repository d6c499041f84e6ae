/** What somebody who is signed in may send in one operation. */
export const MOST_BYTES = 1_048_576;

/** What anybody else may send, and everybody to any other address: a form of a sign-in page has some hundred. */
export const MOST_BYTES_OF_A_STRANGER = 20_000;
