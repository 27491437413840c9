import { codiciDelFile } from '#contract/regole/estrazione/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import type { VoceEstrazione } from '#contract/wa/estrazioni.ts';
import { mostraGiorno } from '../../date.ts';
import type { Lingua, Parole } from '../../lingua.ts';
import { elenco, leggi } from '../../ufficiale/lettura.ts';
import { criteri, nomeDi, nomeScelta, type CampoCriterio } from './criteri.ts';

type Coppia = readonly [nome: string, valore: string];

function detto(
  { percorso, tipo, tabella }: CampoCriterio,
  scritto: string,
  t: Parole,
  lingua: Lingua,
): string {
  if (tipo === 'giorno') return mostraGiorno(scritto);
  if (tipo === 'tabella') return descrivi(tabella ?? '', scritto, lingua);
  if (tipo !== 'scelta') return scritto;
  return nomeScelta(percorso, scritto, t);
}

function cittadini(corpo: VoceEstrazione['criteri'], t: Parole, lingua: Lingua): readonly Coppia[] {
  return criteri.flatMap(({ chiave, campi }): readonly Coppia[] => {
    const scritti = campi.flatMap((campo) => {
      const scritto = leggi(corpo, campo.percorso);
      if (scritto === undefined) return [];
      const valore = detto(campo, scritto, t, lingua);
      return campi.length > 1 ? [`${t(`campi.${nomeDi(campo.percorso)}`)} ${valore}`] : [valore];
    });
    return scritti.length > 0 ? [[t(`criteri.${chiave}`), scritti.join(', ')]] : [];
  });
}

/** What was asked, in the words of the screen that asks it. */
export function cheCosa(
  { codice, criteri: corpo }: Pick<VoceEstrazione, 'codice' | 'criteri'>,
  t: Parole,
  lingua: Lingua,
): readonly Coppia[] {
  const scritto = (percorso: string): string => leggi(corpo, percorso) ?? '';
  const dati = [...elenco(corpo, 'datiAnagraficiRichiesti'), ...elenco(corpo, 'datiRichiesti')].map((uno) =>
    descrivi('16', String(uno), lingua),
  );
  const suoi: Readonly<Record<string, () => readonly Coppia[]>> = {
    4001: () => cittadini(corpo, t, lingua),
    4002: () => [
      [t('codici'), t('codiciQuanti', { count: codiciDelFile(scritto('xmlFileCodiciFiscali')).length })],
      [t('alGiorno'), mostraGiorno(scritto('dataRiferimento'))],
    ],
    4003: () => [
      [t('prospetto'), descrivi('17', scritto('tipologiaProspetto'), lingua)],
      [t('mese'), scritto('mese')],
      [t('anno'), scritto('anno')],
    ],
    4004: () => [
      [t('elencoDi'), t(`valori.tipoElenco.${scritto('tipoElenco')}`)],
      [t('campi.dataRiferimentoIniziale'), mostraGiorno(scritto('dataRiferimentoIniziale'))],
      [t('campi.dataRiferimentoFinale'), mostraGiorno(scritto('dataRiferimentoFinale'))],
    ],
  };
  return [
    ...(suoi[codice]?.() ?? []),
    ...(dati.length > 0 ? [[t('datiDetti'), dati.join(', ')] as const] : []),
  ].filter(([, valore]) => valore !== '');
}
