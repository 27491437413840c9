/** The one search field: shortcuts of the frame bring the person here. */
export const idCampoCerca = 'cerca-campo';
