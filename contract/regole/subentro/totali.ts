import type { IntestazioneSubentro, RigaSubentro } from '../../anpr/index.ts';
import type { CodiceSpiegato } from '../catalogo.ts';
import { rilievo, type Rilievo } from '../regola.ts';

/** What a file really holds. */
export interface Contati {
  readonly soggetti: number;
  readonly femmine: number;
  readonly maschi: number;
  readonly famiglie: number;
  readonly convivenze: number;
}
export const nessuno: Contati = { soggetti: 0, femmine: 0, maschi: 0, famiglie: 0, convivenze: 0 };

export function sommati(uno: Contati, altro: Contati): Contati {
  return {
    soggetti: uno.soggetti + altro.soggetti,
    femmine: uno.femmine + altro.femmine,
    maschi: uno.maschi + altro.maschi,
    famiglie: uno.famiglie + altro.famiglie,
    convivenze: uno.convivenze + altro.convivenze,
  };
}

export function contati({ famiglia, soggetti }: RigaSubentro): Contati {
  const sesso = (quale: string): number =>
    soggetti.filter(({ generalitaSubIscr: g }) => g.sesso.toUpperCase() === quale).length;
  const convivenza = famiglia?.tipoScheda === '4';
  return {
    soggetti: soggetti.length,
    femmine: sesso('F'),
    maschi: sesso('M'),
    famiglie: famiglia && !convivenza ? 1 : 0,
    convivenze: convivenza ? 1 : 0,
  };
}

interface Voce {
  readonly quanti: keyof Contati;
  readonly codici: readonly [invio: CodiceSpiegato, fornitura: CodiceSpiegato];
  readonly invio: keyof NonNullable<IntestazioneSubentro['datiInvio']>;
  readonly fornitura: keyof IntestazioneSubentro['datiFornitura'];
}
const voci: readonly Voce[] = [
  {
    quanti: 'soggetti',
    codici: ['EN011', 'EN012'],
    invio: 'numeroSchedeSoggettoInvio',
    fornitura: 'numeroTotaleSchedeSoggetto',
  },
  {
    quanti: 'femmine',
    codici: ['EN017', 'EN018'],
    invio: 'numeroPersoneSessoFemminileInvio',
    fornitura: 'numeroTotalePersoneSessoFemminile',
  },
  {
    quanti: 'maschi',
    codici: ['EN019', 'EN020'],
    invio: 'numeroPersoneSessoMaschileInvio',
    fornitura: 'numeroTotalePersoneSessoMaschile',
  },
  {
    quanti: 'famiglie',
    codici: ['EN021', 'EN022'],
    invio: 'numeroTotaleSchedeFamigliaInvio',
    fornitura: 'numeroTotaleSchedeFamiglia',
  },
  {
    quanti: 'convivenze',
    codici: ['EN023', 'EN024'],
    invio: 'numeroTotaleSchedeConvivenzaInvio',
    fornitura: 'numeroTotaleSchedeConvivenza',
  },
];

/**
 * Declared against counted.
 * @param prima what the files of the supply before this one held; undefined: this is not the last, and the supply
 * cannot be summed yet.
 */
export function controllaTotali(
  { datiInvio, datiFornitura }: IntestazioneSubentro,
  qui: Contati,
  prima: Contati | undefined,
): Rilievo[] {
  return voci.flatMap(({ quanti, codici: [nelFile, inTutto], invio, fornitura }) => [
    ...(datiInvio && Number(datiInvio[invio]) !== qui[quanti]
      ? [rilievo(nelFile, { campo: `fileXml.datiInvio.${invio}` })]
      : []),
    ...(prima && Number(datiFornitura[fornitura]) !== prima[quanti] + qui[quanti]
      ? [rilievo(inTutto, { campo: `fileXml.datiFornitura.${fornitura}` })]
      : []),
  ]);
}
