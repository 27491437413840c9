import type { RigaSubentro, SoggettoSubentro } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { rilievo, type Rilievo } from '../regola.ts';
import { sotto, type ContestoSezioni } from '../sezioni/contesto.ts';
import { controllaFamigliaConvivenza, controllaLegame } from '../sezioni/index.ts';
import { pesoAnomalie } from './anomalie.ts';

/** How a person stands in the family or convivenza of the line. */
export function legameNella({ famiglia, convivenza }: SoggettoSubentro): SoggettoSubentro['famiglia'] {
  return famiglia ?? convivenza;
}

function ripetuti(soggetti: readonly SoggettoSubentro[]): number[] {
  const visti = new Set<string>();
  return soggetti.flatMap((uno, posto) => {
    const progressivo = legameNella(uno)?.legameSoggetto.progressivoComponente;
    if (progressivo === undefined) return [];
    const doppio = visti.has(senzaZeri(progressivo));
    visti.add(senzaZeri(progressivo));
    return doppio ? [posto] : [];
  });
}

/** A line as a whole: is there a family, who is at its head, do its people say that they are in it? */
export function anomalieFamiglia({ famiglia, soggetti }: RigaSubentro, c: ContestoSezioni): Rilievo[] {
  if (!famiglia) return soggetti.map((_, posto) => rilievo('ES092', { campo: `soggetti.${posto}` }));
  const suo = famiglia.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
  const legami = soggetti.map(legameNella);
  const capi = legami.filter((legame) => senzaZeri(legame?.legameSoggetto.codiceLegame ?? '') === '1').length;
  const altrove = legami.flatMap((legame, posto) =>
    legame && suo !== undefined && legame.idFamConvComune !== suo ? [posto] : [],
  );
  const convivenza = famiglia.tipoScheda === '4';
  return [
    ...(soggetti.length === 0 ? [rilievo('EF010', { campo: 'famiglia' })] : []),
    ...(soggetti.length > 0 && capi === 0 && !(convivenza && famiglia.tipoTutoreIntestatario)
      ? [rilievo('EF008', { campo: 'famiglia' })]
      : []),
    ...ripetuti(soggetti).map((posto) => rilievo('EF004', { campo: `soggetti.${posto}` })),
    ...altrove.map((posto) => rilievo('EN063', { campo: `soggetti.${posto}` })),
    ...controllaFamigliaConvivenza('famiglia', famiglia, c),
    ...legami.flatMap((legame, posto) =>
      controllaLegame('', legame && { ...legame.legameSoggetto, tipoLegame: famiglia.tipoScheda }, c).map(
        (uno) => sotto(`soggetti.${posto}.${convivenza ? 'convivenza' : 'famiglia'}.legameSoggetto`, uno),
      ),
    ),
  ].filter(({ codice }) => pesoAnomalie.has(codice));
}
