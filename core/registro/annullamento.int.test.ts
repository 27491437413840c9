import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Richiesta1013, Richiesta2011 } from '#contract/anpr/index.ts';
import { cancellazioneDiProva } from '#contract/regole/casi-cancellazione.ts';
import { decessoDiProva } from '#contract/regole/casi-decesso.ts';
import type { Chi } from '../chi.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import {
  codiciRifiuto,
  nato,
  numeroDi,
  registroDiProva,
  rifiuti,
  type RegistroDiProva,
} from './banco-di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

const { famiglia, madre } = personaggi.coppiaInAttesa;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

describe('a birth taken back', () => {
  const annulla = (
    nata: { idOperazioneANPR: string; id: string },
    altro: { codice?: 'S'; come?: Chi; idOperazione?: string } = {},
  ): Promise<RispostaUfficiale> => {
    const { come = operatoreDiProva(), codice = 'N', idOperazione } = altro;
    const { testataRichiesta } = nascitaDiProva();
    const richiesta: Richiesta1013 = {
      testataRichiesta: {
        ...testataRichiesta,
        idOperazioneComune: idOperazione ?? `ANNULLA${nata.id}`,
        codMittente: come.comune,
        operazioneRichiesta: '1013',
      },
      datiOperazione: {
        operazioneRichiesta: '1001',
        idOperazioneComune: 'X',
        idOperazioneANPR: nata.idOperazioneANPR,
      },
      datiSchedaSoggettoFamigliaConvivenza: {
        soggetto: { cognome: 'CONTI', nome: 'IRIDE', idSchedaSoggettoANPR: nata.id },
      },
      datiControllo: { tiposcheda: '1', annullamentoAttribuzione: codice },
    };
    return prova.esegui('1013', richiesta, come);
  };
  const nasce = async () => nato(await prova.esegui('1001', nascitaDiProva({ nome: 'IRIDE' })));

  it('takes the child away, gives the family back byte for byte, and frees the code', async () => {
    const ricerca = prova.cerca();
    const prima = JSON.stringify(await ricerca.famiglia(famiglia));
    const nata = await nasce();
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).not.toBe(prima);
    const empoli = operatoreDiProva({ comune: '048014' });
    expect(rifiuti(await annulla(nata, { come: empoli }))).toEqual(['EN145']);
    expect(rifiuti(await annulla(nata))).toEqual([]);
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).toBe(prima);
    expect(await ricerca.soggetto(nata.id)).toMatchObject({ stato: 'annullato' });
    expect(await ricerca.trova({ codiceFiscale: nata.codice ?? '' })).toEqual([]);
    expect(rifiuti(await annulla(nata, { idOperazione: 'ANCORA' }))).toEqual(['EN077']);
    const rinata = await nasce();
    expect(rinata.codice).toBe(nata.codice);
    expect(rinata.id).not.toBe(nata.id);
    expect(rifiuti(await annulla(rinata, { codice: 'S' }))).toEqual([]);
    const tolta = await ricerca.soggetto(rinata.id);
    expect(tolta?.dati.generalita.codiceFiscale).toBeUndefined();
    expect(JSON.stringify(await ricerca.famiglia(famiglia))).toBe(prima);
  });
});

describe('a death taken back', () => {
  const { marito, moglie, famigliaMarito, famigliaMoglie } = personaggi.coniugiSeparatiDiCasa;
  let numero = 0;
  const muore = (id: string, nome: string, cognome: string): Promise<RispostaUfficiale> =>
    prova.esegui('2001', {
      ...decessoDiProva({ ruolo: '1', testata: { idOperazioneComune: `MORTE${++numero}` } }),
      generalitaPerRicerca: { cognome, nome, idSchedaSoggettoANPR: id },
    });
  const annulla = (
    idOperazioneANPR: string,
    id: string,
    [cognome, nome]: readonly [string, string],
    altro: { codice?: string; come?: Chi } = {},
  ): Promise<RispostaUfficiale> => {
    const { testataRichiesta } = decessoDiProva();
    const { come = operatoreDiProva() } = altro;
    const richiesta: Richiesta2011 = {
      testataRichiesta: {
        ...testataRichiesta,
        idOperazioneComune: `ANNULLA${++numero}`,
        codMittente: come.comune,
        operazioneRichiesta: '2011',
      },
      datiOperazioneDaAnnullare: {
        operazioneRichiesta: altro.codice ?? '2001',
        idOperazioneComune: 'X',
        idOperazioneANPR,
      },
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: { cognome, nome, idSchedaSoggettoANPR: id } },
      datiControllo: { tipoScheda: '1' },
    };
    return prova.esegui('2011', richiesta, come);
  };
  const paolo = ['GELLI', 'PAOLO'] as const;
  const francesca = ['NENCINI', 'FRANCESCA'] as const;
  const adesso = async (): Promise<unknown> => {
    const ricerca = prova.cerca();
    return Promise.all([
      ...[marito, moglie].map((id) => ricerca.soggetto(id)),
      ...[famigliaMarito, famigliaMoglie].map((id) => ricerca.famiglia(id)),
      ...['2026-07-04', '2026-07-05', '2026-07-11'].map((giorno) => ricerca.soggettoAl(marito, giorno)),
    ]);
  };

  it('gives back people and families byte for byte, on every day, and only once', async () => {
    const prima = JSON.stringify(await adesso());
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    expect(JSON.stringify(await adesso())).not.toBe(prima);
    expect(codiciRifiuto(await annulla(id, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
    expect(codiciRifiuto(await annulla(id, marito, paolo))).toEqual(['EN077', 'EN527']);
    // It can be registered again, and taken back again.
    const dopo = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    expect(codiciRifiuto(await annulla(dopo, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('holds for other cancellations too', async () => {
    const prima = JSON.stringify(await adesso());
    const richiesta = {
      ...cancellazioneDiProva({ ruolo: '1' }),
      generalitaPerRicerca: { cognome: 'GELLI', nome: 'PAOLO', idSchedaSoggettoANPR: marito },
    };
    const id = numeroDi(await prova.esegui('2003', richiesta));
    expect(await prova.cerca().soggetto(marito)).toMatchObject({ stato: 'cancellato' });
    expect(codiciRifiuto(await annulla(id, marito, paolo, { codice: '2003' }))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('names what stands in the way, in the order in which to undo it', async () => {
    const prima = JSON.stringify(await adesso());
    const suo = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const poi = numeroDi(await muore(moglie, 'FRANCESCA', 'NENCINI'));
    expect(await prova.cerca().successive(suo)).toEqual([
      { idOperazioneANPR: poi, codice: '2001', comune: '048050', mutazioni: [] },
    ]);
    const rifiutata = await annulla(suo, marito, paolo);
    expect(codiciRifiuto(rifiutata)).toEqual(['EN077', 'EN527']);
    expect(JSON.stringify(rifiutata)).toContain(`2001 n. ${poi} (048050)`);
    expect(codiciRifiuto(await annulla(poi, moglie, francesca))).toEqual([]);
    expect(await prova.cerca().successive(suo)).toEqual([]);
    expect(codiciRifiuto(await annulla(suo, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('is refused where it makes no sense', async () => {
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const nascita = numeroDi(await prova.esegui('1001', nascitaDiProva({ nome: 'NORA' })));
    const empoli = operatoreDiProva({ comune: '048014' });
    expect(codiciRifiuto(await annulla('999', marito, paolo))).toEqual(['EN078', 'EN527']);
    expect(codiciRifiuto(await annulla(id, marito, paolo, { codice: '2003' }))).toEqual(['EN314', 'EN527']);
    expect(codiciRifiuto(await annulla(nascita, madre, ['MARTELLI', 'GIULIA'], { codice: '1001' }))).toEqual([
      'EN314',
      'EN527',
    ]);
    expect(codiciRifiuto(await annulla(id, madre, ['MARTELLI', 'GIULIA']))).toEqual(['EN183', 'EN527']);
    expect(codiciRifiuto(await annulla(id, marito, paolo, { come: empoli }))).toEqual(['EN145', 'EN527']);
    expect(codiciRifiuto(await annulla(id, marito, paolo))).toEqual([]);
  });

  it('happens once, however many ask for it together', async () => {
    const prima = JSON.stringify(await adesso());
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const esiti = await Promise.all(Array.from({ length: 8 }, () => annulla(id, marito, paolo)));
    expect(esiti.map((uno) => codiciRifiuto(uno)[0] ?? 'fatto').toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'EN077'),
      'fatto',
    ]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });
});
