/** The demo municipality that every local register has: the same people for whoever generates it again. */
export const residentiDimostrativi = 10_000;
export const semeDimostrativo = 20_260_630;
