/**
 * A mark of no municipality in particular: a town hall within a ring, drawn in a square of 100 by 100. The coat of arms
 * of a municipality is its own to give.
 */
function cerchio(x: number, y: number, raggio: number): string {
  const k = raggio * 0.5523;
  return [
    `${x + raggio} ${y} m`,
    `${x + raggio} ${y + k} ${x + k} ${y + raggio} ${x} ${y + raggio} c`,
    `${x - k} ${y + raggio} ${x - raggio} ${y + k} ${x - raggio} ${y} c`,
    `${x - raggio} ${y - k} ${x - k} ${y - raggio} ${x} ${y - raggio} c`,
    `${x + k} ${y - raggio} ${x + raggio} ${y - k} ${x + raggio} ${y} c h`,
  ].join(' ');
}

const colonne = [28, 40, 52, 64].map((x) => `${x} 36 8 20 re`).join(' ');

export const stemma = [
  '0.09 0.2 0.3 RG 0.09 0.2 0.3 rg',
  `2.6 w ${cerchio(50, 50, 47)} S`,
  `1 w ${cerchio(50, 50, 42.5)} S`,
  // Steps.
  '20 25 60 4.5 re 23.5 30.5 53 4 re f',
  `${colonne} f`,
  // Architrave, pediment, flag.
  '23.5 57 53 4.5 re f',
  '22 63 m 78 63 l 50 77 l h f',
  '1.8 w 50 76 m 50 88 l S',
  '50 88 m 61 85.2 l 50 82.4 l h f',
].join('\n');
