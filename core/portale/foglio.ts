import type { Lingua } from '../certificati/pagina/lingua.ts';
import type { Blocco } from '../certificati/contenuto.ts';
import type { TipologiaRichiesta } from '#contract/regole/index.ts';
import type { AllegatoRichiesta } from '../cittadini/modello.ts';
import { codiceFiscaleDi, type Cittadino, type ComuneServito } from './lettura.ts';
import type { Chiesto } from './moduli.ts';
import { giorno } from './pagine-richieste.ts';
import { disegnaRiepilogo } from './riepilogo.ts';
import { testi } from './testi/index.ts';

type Voce = readonly [string, string];

/** The new address, and who moves there. */
function vociCasa(
  casa: NonNullable<Chiesto['dati']['datiDichiarazioneResidenza']>,
  comune: ComuneServito,
  nomi: ReadonlyMap<string, string>,
  lingua: Lingua,
): Voce[] {
  const { foglio: t, residenza } = testi[lingua];
  return [
    [
      t.nuovo,
      `${casa.indirizzo.toponimo.specie ?? ''} ${casa.indirizzo.toponimo.denominazioneToponimo} ` +
        `${casa.indirizzo.civico ?? ''}${casa.indirizzo.interno ? ` int. ${casa.indirizzo.interno}` : ''}, ` +
        `${casa.indirizzo.cap} ${comune.nome}`,
    ],
    [t.titolo, new Map(Object.entries(residenza.titoli)).get(casa.datiImmobile.idTipoOccupazione) ?? ''],
    [
      t.persone,
      casa.componentiCoinvolti.componente.map((uno) => nomi.get(uno.idSchedaSoggettoANPR) ?? '').join(', '),
    ],
  ];
}

/** The summary of a request, in the language in which it was made. */
export function foglioDi(
  codice: string,
  chiesta: {
    readonly lingua: Lingua;
    readonly tipologia: TipologiaRichiesta;
    readonly comune: ComuneServito;
    readonly cittadino: Cittadino;
    readonly chiesto: Chiesto;
    readonly allegati: readonly Omit<AllegatoRichiesta, 'tipo'>[];
    readonly adesso: Date;
  },
): Omit<AllegatoRichiesta, 'tipo'> {
  const { lingua, tipologia, comune, cittadino, chiesto, allegati, adesso } = chiesta;
  const { foglio: t, tipi, residenza } = testi[lingua];
  const { soggetto, componenti } = cittadino;
  const { cognome = '', nome = '' } = soggetto.dati.generalita;
  const { datiRettifica, datiDichiarazioneResidenza: casa } = chiesto.dati;
  const nomi = new Map(
    componenti.map(({ idSchedaSoggettoANPR, dati: { generalita: g } }) => [
      idSchedaSoggettoANPR,
      `${g.nome ?? ''} ${g.cognome ?? ''}`,
    ]),
  );
  const voci: Voce[] = [
    [t.comune, `${comune.nome} (${comune.siglaProvincia})`],
    ...(datiRettifica?.rettificheRichieste.infoRettifica ?? []).flatMap((una): [string, string][] => [
      [t.dato, una.datoAnagrafico ?? una.idDatoAnagrafico],
      [t.attuale, una.valoreAttuale || '—'],
      [t.richiesto, una.valoreRichiesto],
    ]),
    ...(casa ? vociCasa(casa, comune, nomi, lingua) : []),
    [t.recapiti, chiesto.recapiti.map(({ valoreRecapito }) => valoreRecapito).join(', ')],
    ...(chiesto.note === undefined ? [] : [[t.note, chiesto.note] as const]),
    [t.allegati, allegati.map((uno) => uno.descrizione ?? uno.nomeFile).join(', ') || t.nessuno],
  ];
  const blocchi: Blocco[] = [
    { tipo: 'voci', voci: [[t.da, `${nome} ${cognome}`], [t.codice, codiceFiscaleDi(soggetto)], ...voci] },
    ...(casa ? [{ tipo: 'paragrafo', testo: residenza.legale } as const] : []),
  ];
  const pdf = disegnaRiepilogo({
    comune: { codiceIstat: comune.codice, nome: comune.nome, siglaProvincia: comune.siglaProvincia },
    titolo: tipi[tipologia],
    ricevuta: `${t.ricevuta} ${codice}`,
    sotto: [`${t.presentata} ${giorno(adesso.toISOString(), lingua)}`],
    ...{ blocchi, piede: t.piede, istante: adesso },
  });
  return {
    ...{ idTipologia: '1', nomeFile: `riepilogo-${codice}.pdf`, idFormatoFile: '1' },
    contenuto: Buffer.from(pdf),
  };
}
