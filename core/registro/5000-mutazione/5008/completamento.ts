import type { Richiesta5008 } from '#contract/anpr/index.ts';
import { haTipo, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { daSubentro, dopoSubentro } from '../../storia.ts';
import type { Caso, Dati, Mutazione } from './caso.ts';

type Parte = readonly [nelDocumento: keyof Dati, nellaRichiesta: string, valore: unknown];

/** Sections of the request beside those of the record. */
function parti(r: Richiesta5008): readonly Parte[] {
  const { generalitaDaModificare: g } = r;
  const tutte: readonly Parte[] = [
    ['generalita', 'generalitaDaModificare.generalita', g?.generalita],
    ['attributiSoggetto', 'generalitaDaModificare.attributiSoggetto', g?.attributiSoggetto],
    ['statoCivile', 'statoCivile', r.statoCivile],
    ['attoNascita', 'attoNascita', r.attoNascita],
    ['attoNascitaANPR', 'attoNascitaANPR', r.attoNascitaANPR],
    ['cittadinanza', 'cittadinanza', r.cittadinanza],
    ['paternita', 'paternita', r.paternita],
    ['maternita', 'maternita', r.maternita],
    ['matrimonio', 'matrimonio', r.matrimonio],
    ['vedovanza', 'vedovanza', r.vedovanza],
    [
      'annullamentoMatrimonio',
      'separazioneAnnullamentoCessazioneMatrimonio',
      r.separazioneAnnullamentoCessazioneMatrimonio,
    ],
    ['convivenzaDiFatto', 'convivenzaDiFatto', r.convivenzaDiFatto],
    ['unioneCivile', 'unioneCivile', r.unioneCivile],
    ['cartaIdentita', 'cartaIdentita', r.cartaIdentita],
    ['permessoSoggiorno', 'permessoSoggiorno', r.permessoSoggiorno],
    ['censimento', 'censimento', r.censimento],
    ['altriDati', 'altriDati', r.altriDati],
    ['autoveicoli', 'autoVeicoli', r.autoVeicoli],
  ];
  return tutte.filter(([, , valore]) => valore !== undefined);
}

const oggetto = (valore: unknown): valore is Record<string, unknown> =>
  typeof valore === 'object' && valore !== null && !Array.isArray(valore);

/** Would what is there be altered, and not only added to? */
function altera(noto: unknown, detto: unknown): boolean {
  if (noto === undefined) return false;
  if (!oggetto(noto) || !oggetto(detto)) return JSON.stringify(noto) !== JSON.stringify(detto);
  return Object.entries(detto).some(([nome, valore]) => altera(noto[nome], valore));
}

function unisci(noto: unknown, detto: unknown): unknown {
  if (!oggetto(noto) || !oggetto(detto)) return noto ?? detto;
  const aggiunti = Object.entries(detto).map(([nome, valore]) => [nome, unisci(noto[nome], valore)] as const);
  return { ...noto, ...Object.fromEntries(aggiunti) };
}

function controllaAggiunta({ richiesta, soggetto }: Caso): Rilievo[] {
  return parti(richiesta)
    .filter(([nome, , valore]) => altera(soggetto.dati[nome], valore))
    .map(([, campo]) => rilievo('EN224', { campo }));
}

/** Only who came with the subentro has something to complete, and only as of that day (workflows.md §4). */
function controllaSubentro({ richiesta, soggetto, a, dal }: Caso): Rilievo[] {
  const aire = haTipo(richiesta, '21');
  const primo = daSubentro(a.storia);
  const campo = 'testataRichiesta.dataDecorrenza';
  if (aire && soggetto.stato !== 'aire') return [rilievo('EN439')];
  if (!primo) return [aire ? rilievo('EN440') : rilievo('EN437', { campo })];
  const mutata = dopoSubentro(a.storia).some(({ codice }) => codice === '5008');
  if (mutata && !aire) return [rilievo('EN357')];
  return aire || dal === primo.registrata ? [] : [rilievo('EN437', { campo })];
}

/** 20 and 21: what was missing is added, what is there stays as it is. */
export const completamento: Mutazione = {
  tipi: ['20', '21'],
  controlla: (caso) => [...controllaSubentro(caso), ...controllaAggiunta(caso)],
  cambia: ({ richiesta }, cambio) => ({
    ...cambio,
    dati: parti(richiesta).reduce<Dati>(
      (dati, [nome, , valore]) => ({ ...dati, [nome]: unisci(dati[nome], valore) }),
      cambio.dati,
    ),
  }),
};
