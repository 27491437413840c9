import type { DifferenzeTabella, VoceDifferenza } from '#contract/wa/tabelle.ts';

const segni = { nuova: '+', cambia: '~', cessa: '-' } as const;

function voce({ tipo, codice, prima, dopo, dal, al }: VoceDifferenza): string {
  const detta =
    tipo === 'cambia' && prima !== dopo ? `${prima ?? ''} → ${dopo ?? ''}` : (dopo ?? prima ?? '');
  const quando = [dal === undefined ? '' : `dal ${dal}`, al === undefined ? '' : `fino al ${al}`]
    .filter((una) => una !== '')
    .join(' ');
  return `  ${segni[tipo]} ${codice} ${detta}${quando === '' ? '' : `, ${quando}`}\n`;
}

/** What an archive changes, for a person who reads a terminal: a line for each code, after how many they are. */
export function inRighe(differenze: readonly DifferenzeTabella[]): string {
  return differenze
    .map(({ numero, nome, nuove, cambiate, cessate, voci }) => {
      const altre = nuove + cambiate + cessate - voci.length;
      return (
        `${numero} ${nome}: ${nuove} nuove, ${cambiate} cambiate, ${cessate} cessate\n` +
        voci.map(voce).join('') +
        (altre > 0 ? `  … e altre ${altre}\n` : '')
      );
    })
    .join('');
}
