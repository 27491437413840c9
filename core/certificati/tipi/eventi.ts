import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { attoDi, luogo, quando, quandoEvento, sentenza } from '../frasi.ts';
import { di, inEvidenza, maiuscola, parolaDi, type Lingua } from '../lingua.ts';
import { comuneCompetente, presso } from './presso.ts';
import type { TipoCertificato } from './tipo.ts';

/** Tab. 15, 2: presumed, and then there is a judgment and no place. */
const presunta = ({ dati: { datiCancellazione: c } }: Soggetto): boolean =>
  c !== undefined && senzaZeri(c.motivoCancellazione) === '2';

/** 2, anagrafico di morte. */
export const morte: TipoCertificato = {
  codice: '2',
  blocchi: ({ soggetto }, l) => {
    const { generalita: g, datiDecesso: evento, datiCancellazione } = soggetto.dati;
    if (!evento) return [];
    const il = quandoEvento(evento, l);
    const dove = luogo(evento.luogoEvento, l);
    const giudice = datiCancellazione?.datiSentenza;
    if (presunta(soggetto))
      return [
        { tipo: 'paragrafo', testo: di(l, 'morte.presunta', {}, g.sesso) },
        { tipo: 'rilievo', testo: maiuscola(il), sotto: giudice ? [sentenza(giudice, l)] : [] },
      ];
    const atto = attoDi(evento, 'morte', l);
    return [
      {
        tipo: 'paragrafo',
        testo: di(l, dove === undefined ? 'morte.senza-luogo' : 'morte.testo', {}, g.sesso),
      },
      { tipo: 'rilievo', testo: dove ?? maiuscola(il), sotto: dove === undefined ? [atto] : [il, atto] },
    ];
  },
  dati: ({ soggetto: { dati } }) => {
    const atto = dati.datiDecesso?.attoEventoANPR?.atto ?? dati.datiDecesso?.attoEvento;
    return { generalitaAttuali: dati.generalita, ...(atto && { attoMorte: atto }) };
  },
};

function motivo({ dati: { datiCancellazione: c } }: Soggetto, l: Lingua): string {
  const parola = parolaDi(l, 'cancellazione.motivo', c?.motivoCancellazione ?? '');
  return di(l, parola ?? 'cancellazione.motivo.altro');
}

/** Who was of the AIRE leaves it for reasons of another table (28). */
const daAire = ({ dati }: Soggetto): boolean => dati.generalita.soggettoAIRE?.toUpperCase() === 'S';

/** 4, di cancellazione anagrafica. */
export const cancellazione: TipoCertificato = {
  codice: '4',
  blocchi: (domanda, l) => {
    const { soggetto } = domanda;
    const { generalita: g, datiCancellazione: c, destinazione } = soggetto.dati;
    if (!c) return [];
    const dove = luogo(destinazione, l);
    const ultima = soggetto.dati.residenza?.find((r) => r.indirizzo)?.indirizzo?.comune;
    const aire = daAire(soggetto);
    return [
      {
        tipo: 'paragrafo',
        testo: di(
          l,
          aire ? 'cancellazione.aire' : 'cancellazione.testo',
          { presso: presso(comuneCompetente(domanda, ultima), l) },
          g.sesso,
        ),
      },
      {
        tipo: 'rilievo',
        testo: maiuscola(quando('dal', c.dataDecorrenzaCancellazione, l) ?? ''),
        sotto: [
          ...(aire ? [] : [motivo(soggetto, l)]),
          ...(dove === undefined ? [] : [di(l, 'cancellazione.verso', { luogo: dove })]),
        ],
      },
    ];
  },
  dati: ({ soggetto: { dati } }) => {
    const c = dati.datiCancellazione;
    return {
      generalitaAttuali: dati.generalita,
      ...(c && {
        motivoCancellazione: senzaZeri(c.motivoCancellazione),
        dataCancellazione: c.dataDecorrenzaCancellazione,
      }),
    };
  },
};

/** 7, di esistenza in vita. */
export const esistenza: TipoCertificato = {
  codice: '7',
  blocchi: (_domanda, l) => [
    { tipo: 'paragrafo', testo: di(l, 'esistenza.testo') },
    { tipo: 'rilievo', testo: inEvidenza(di(l, 'esistenza.rilievo')), sotto: [] },
  ],
  dati: ({ soggetto: { dati } }) => ({ generalitaAttuali: dati.generalita }),
};
