import { bridge, type NomeChiamata } from '#contract/bridge/index.ts';
import { poggiano } from '#contract/bridge/porte.ts';
import { rotte, type Rotte } from '#contract/wa/rotte.ts';
import { nessunaSessione, richiesteDiProva } from '#core/http/wa/richieste-di-prova.ts';
import { pinDiProva } from '#main/prova/carte-finte.ts';

/** An archive that nobody has. */
const archivioDiNessuno = '0'.repeat(32);

/** What the page says where it is not what the route says. */
const sue: Partial<Record<NomeChiamata, unknown>> = {
  'accesso.recuperaBozze': { codiceFiscale: 'NRETMS78S02D403G', motivo: 'carta smarrita' },
  'accesso.bozzeRecuperate': { operatori: [] },
  'sessioni.conferma': { pin: '0000', atto: 'parteEstrazione' },
  'sessioni.firmaAtto': {
    ...{ pin: pinDiProva, codice: '1013' },
    richiesta: { testataRichiesta: { idOperazioneComune: 'A1' } },
  },
  'sessioni.chiudi': { id: nessunaSessione },
  'bozze.copia': { operatore: archivioDiNessuno, nuove: [], tolte: [] },
  'bozze.copiate': { operatore: archivioDiNessuno },
  'postazioni.pacchetti': { quali: ['048050-CO-0002'] },
  'prefettura.stampaLettera': { seriale: 'SC0000001', inFile: true },
  'prefettura.letteraChiusa': { seriale: 'SC0000001' },
  'documento.salvaEstrazione': { file: '1', finalita: 'prova', formato: 'csv', estrazione: '1' },
  'registro.invia': { codice: '3002', richiesta: {} },
  'installazione.richiedi': { indirizzo: 'https://127.0.0.1:9', codice: 'AAAA-AAAA-AAAA-AAAA-AAAA' },
  'installazione.importa': { file: 'AAAA', password: '' },
  'stampa.documento': { pdf: 'AAAA', titolo: 'prova' },
  'documento.salva': { pdf: 'AAAA', protocollo: '1' },
  'documento.esamina': { pdf: 'AAAA' },
  'documento.salvaTabella': { nome: 'prova', csv: 'a;b' },
  'documento.salvaAssistenza': { json: '{}' },
  'tabelle.luoghi': { testo: 'vin', data: '2026-01-01', tipo: 'tutti' },
  'tabelle.comune': { codiceIstat: '048050' },
  'tabelle.storia': { testo: 'vinci', tipo: 'comune' },
  'diagnostica.esporta': { verifiche: [] },
  'esercizi.stacca': { staccato: false },
};

/** The parameters that a route has in its address, and those after it, as the page gives them. */
function daIndirizzo(modello: string, indirizzo: string): object {
  const [percorso = '', coda = ''] = indirizzo.split('?');
  const nomi = modello.split('/');
  const parti = percorso.split('/').flatMap((parte, n) => {
    const nome = nomi[n] ?? '';
    return nome.startsWith(':') ? [[nome.slice(1), parte] as const] : [];
  });
  return { ...Object.fromEntries(parti), ...Object.fromEntries(new URLSearchParams(coda)) };
}

/** With a PIN, a PUK or a password that is another's to give: a script can only try. */
const conCodici = new Set<NomeChiamata>([
  ...(['accesso.entra', 'accesso.entraConPassword', 'accesso.sblocca', 'accesso.cambiaPin'] as const),
  'sessioni.confermaPassword',
]);

/**
 * A well-formed request of a call; undefined where it is a code that is asked for.
 * @throws where nobody has written one: a call that is never sent as it should be would be tried in appearance alone.
 */
export function richiestaDi(nome: NomeChiamata): unknown {
  if (conCodici.has(nome)) return undefined;
  const detta = sue[nome] ?? daRotta(nome);
  const letta = bridge[nome].richiesta.safeParse(detta);
  if (!letta.success) throw new Error(`${nome} has no well-formed request: ${letta.error.message}`);
  return detta;
}

function daRotta(nome: NomeChiamata): unknown {
  const poggia = poggiano[nome];
  if (typeof poggia === 'string') return {};
  const rotta: keyof Rotte = poggia[0];
  const [indirizzo, corpo] = richiesteDiProva[rotta] ?? [rotte[rotta].percorso];
  return { ...daIndirizzo(rotte[rotta].percorso, indirizzo), ...(corpo as object | undefined) };
}
