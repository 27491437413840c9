import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Richiesta1001 } from '#contract/anpr/index.ts';
import { Archivio } from '../../../../offline/archivio.ts';
import type { Bozza } from '../../../../offline/pratica.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { moduloDi } from '../../apri.ts';
import { confermaAtto } from '../../conferma.ts';
import { controllaAtto, type RilievoAtto } from '../../controlli.ts';
import type { ModuloAtto } from '../../modulo.ts';
import { conPersona, senzaPersona } from '../../persona.ts';
import { partenzaDi } from '../../partenza.ts';
import { richiestaDi, senzaTestata } from '../../richiesta.ts';
import { cognome, conCognome } from './cognome.ts';
import {
  adessoDiProva,
  giulia,
  lorenzo,
  mittente,
  moduloCompleto,
  oggiDiProva,
  partenza,
  scrivi,
} from './di-prova.ts';
import { genitore } from './genitore.ts';
import { nascita } from './nascita.ts';

const parole = {
  t: (chiave: string) => chiave,
  nome: ({ percorso }: { percorso: string }) => percorso,
  estremo: (nome: string) => nome,
};
const conNoti = ({ noti, scelte }: ModuloAtto): ReturnType<typeof partenza> => ({
  ...partenza(),
  scelte,
  ...(noti ? { noti } : {}),
});
const rilievi = (modulo: ModuloAtto): RilievoAtto[] =>
  controllaAtto(nascita, modulo, conNoti(modulo), mittente, parole);
const proposto = moduloDi(nascita, partenza());
const sola = moduloDi(nascita, {
  ...partenza({ ...giulia, dati: { ...giulia.dati, statoCivile: { statoCivile: '1' } } }, []),
});
const padre = genitore('padre');

const senzaFirma = (): Promise<{ ok: true; valore: undefined }> =>
  Promise.resolve({ ok: true, valore: undefined });

describe('what the register already knows is filled in', () => {
  it('gives both spouses, their family, the tie and the citizenship', () => {
    expect(proposto.richiesta).toMatchObject({
      datiControllo: { filiazione: '1', attribuzioneFamiglia: '1' },
      legameSoggetto: { codiceLegame: '3' },
      cittadinanza: { codiceStato: '100' },
      generalita1001: { generalita: { luogoNascita: { comune: { nomeComune: 'VINCI' } } } },
      attoNascitaANPR: { atto: { anno: '2026', dataFormazioneAtto: oggiDiProva } },
    });
    expect(testoA(proposto.richiesta, 'datiControllo.origineCognome')).toBe('');
  });

  it('knows the spouse from the record of the other, when off line', () => {
    const modulo = moduloDi(nascita, partenza(giulia, []));
    expect(modulo.richiesta).toMatchObject({
      paternita: { generalita: { cognome: 'CONTI', idSchedaSoggettoANPR: '5000000002' } },
    });
    expect(modulo.noti?.['paternita.generalita']?.famiglia).toMatchObject({ id: '7000000001', legame: '1' });
  });

  it('presumes no father for who is not married, and gives the mother’s surname', () => {
    expect(sola.richiesta).toMatchObject({
      datiControllo: { filiazione: '3', attribuzioneFamiglia: '3', origineCognome: '2' },
      generalita1001: { generalita: { cognome: 'MARTELLI' } },
    });
    expect(sola.richiesta['paternita']).toBeUndefined();
  });

  it('proposes the mother’s family when the parents live apart', () => {
    const altrove = {
      ...lorenzo,
      famiglia: { ...lorenzo.famiglia!, idFamigliaConvivenzaANPR: '7000000099' },
    };
    expect(moduloDi(nascita, partenza(giulia, [altrove])).richiesta).toMatchObject({
      datiControllo: { attribuzioneFamiglia: '3' },
    });
  });

  it('makes a grandchild of the child of the intestatario’s child', () => {
    const componenti = giulia.famiglia!.componenti.map((uno) => ({ ...uno, codiceLegame: '3' }));
    const figlia = { ...giulia, famiglia: { ...giulia.famiglia!, componenti } };
    expect(moduloDi(nascita, partenza(figlia, [])).richiesta).toMatchObject({
      legameSoggetto: { codiceLegame: '4' },
    });
  });

  it.each([
    ['padre-madre', 'CONTI MARTELLI'],
    ['madre-padre', 'MARTELLI CONTI'],
    ['padre', 'CONTI'],
    ['madre', 'MARTELLI'],
  ])('writes the surname chosen: %s', (scelta, atteso) => {
    expect(testoA(conCognome(proposto, scelta).richiesta, cognome)).toBe(atteso);
  });

  it('lets go of the surname of a parent taken away, and takes that of who is put in their place', () => {
    const senza = senzaPersona(nascita, moduloCompleto(), padre, '');
    expect(senza.richiesta).toMatchObject({
      datiControllo: { origineCognome: '2', filiazione: '3', attribuzioneFamiglia: '3' },
      generalita1001: { generalita: { cognome: 'MARTELLI' } },
    });
    const conLui = conPersona(nascita, senza, padre, lorenzo);
    expect(conLui.richiesta).toMatchObject({
      datiControllo: { filiazione: '1', attribuzioneFamiglia: '1' },
      paternita: { cittadinanza: { codiceStato: '100' } },
    });
  });

  it('keeps the family that the clerk chose while a parent is written by hand', () => {
    const convivenza = scrivi(sola, { 'datiControllo.attribuzioneFamiglia': '4' });
    const aMano = scrivi(senzaPersona(nascita, convivenza, padre, 'mano'), {
      'paternita.generalita.cognome': 'NERI',
    });
    expect(aMano.richiesta).toMatchObject({
      datiControllo: { attribuzioneFamiglia: '4', filiazione: '1' },
      legameSoggetto: { tipoLegame: '4', codiceLegame: '2' },
    });
  });
});

describe('errors, all together and each at its field', () => {
  it('finds nothing in a complete form', () => {
    expect(rilievi(moduloCompleto())).toEqual([]);
  });

  it('names every missing datum once', () => {
    const mancano = rilievi(proposto).filter(({ gravita }) => gravita === 'E');
    expect(mancano.map(({ campo }) => campo)).toEqual([
      'generalita1001.generalita.nome',
      'datiControllo.origineCognome',
      'generalita1001.generalita.sesso',
      'generalita1001.generalita.dataNascita',
      'attoNascitaANPR.atto.numeroAtto',
      'testataRichiesta.dataDecorrenza',
    ]);
  });

  const g = 'generalita1001.generalita';
  const dal = 'testataRichiesta.dataDecorrenza';
  it.each<[string, Record<string, unknown>, codice: string, campo: string, gravita: 'E' | 'W']>([
    ['a birth after the effective date', { [dal]: '2026-11-01' }, 'ES008', 'dataNascita', 'E'],
    ['an effective date in the future', { [dal]: '2026-11-30' }, 'EHR18', 'dataDecorrenza', 'E'],
    ['a birth in the future', { [`${g}.dataNascita`]: '2026-12-01' }, '', 'dataNascita', 'E'],
    ['a late declaration', { [`${g}.dataNascita`]: '2026-10-01' }, '', 'dataFormazioneAtto', 'W'],
    ['a late effective date', { [dal]: '2026-11-22' }, '', 'dataDecorrenza', 'W'],
    ['a character that the register cannot hold', { [`${g}.nome`]: 'EMMA2' }, '', 'nome', 'E'],
    ['a convivenza without its number', { 'datiControllo.attribuzioneFamiglia': '4' }, '', 'famConv', 'E'],
    [
      'a deed older than the birth',
      { 'attoNascitaANPR.atto.dataFormazioneAtto': '2026-11-01' },
      'ES013',
      'dataFormazioneAtto',
      'E',
    ],
  ])('says %s', (_che, cambi, codice, campo, gravita) => {
    const trovato = rilievi(scrivi(moduloCompleto(), cambi)).find(
      (uno) => uno.campo.endsWith(campo) && uno.gravita === gravita,
    );
    expect(trovato).toMatchObject({ codice, gravita });
    expect(trovato?.rimedio).not.toBe('');
  });

  it('refuses the family of both for parents who live apart', () => {
    const modulo = moduloCompleto();
    const noti = { ...modulo.noti, 'paternita.generalita': { residenza: '' } };
    expect(rilievi({ ...modulo, noti })).toMatchObject([
      { campo: 'datiControllo.attribuzioneFamiglia', gravita: 'E' },
    ]);
  });
});

describe('what leaves', () => {
  it('says in one sentence what is registered, on whom, from when', () => {
    const modulo = moduloCompleto();
    const da = conNoti(modulo);
    expect(nascita.frase(senzaTestata(nascita, modulo, da), da)).toBe(
      'Si registra la nascita di EMMA CONTI MARTELLI, nata a EMPOLI (FI) il 20/11/2026, figlia di GIULIA MARTELLI ' +
        'e di LORENZO CONTI, cittadina italiana, nella famiglia n. 7000000001, residente in VIA ROMA 12, VINCI (FI), ' +
        'con effetto dal 20/11/2026; atto n. 112, parte 1, serie A, anno 2026, di VINCI (FI).',
    );
  });

  it('previews the codice fiscale', () => {
    const modulo = moduloCompleto();
    expect(nascita.ritratto?.(modulo.richiesta, conNoti(modulo))).toMatchObject({
      nome: 'CONTI MARTELLI EMMA',
      codiceFiscale: expect.stringMatching(/^CNTMME26S60D403[A-Z]$/) as unknown,
    });
  });

  it('is a valid official request', () => {
    const modulo = moduloCompleto();
    const richiesta = richiestaDi(nascita, modulo, conNoti(modulo), mittente, '0', adessoDiProva);
    const letta = Richiesta1001.parseJson(richiesta);
    expect(letta.ok ? [] : letta.errore).toEqual([]);
  });

  it('becomes an act on both parents and their family, once', async () => {
    const chiave = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
    const aperto = await Archivio.apri('prova-nascita', chiave);
    if (!aperto.ok) throw new Error('archive closed');
    const archivio = aperto.valore;
    const modulo = moduloCompleto();
    const base = { idSoggetto: giulia.idSchedaSoggettoANPR, versione: 3, letto: 1, dossier: giulia };
    const bozza: Bozza = { id: 'b1', codice: '1001', soggetto: '', creata: 1, modificata: 1, base, modulo };
    await archivio.salvaBozza(bozza);
    const da = partenzaDi(base, modulo, oggiDiProva);
    const prima = await confermaAtto(archivio, bozza, nascita, modulo, da, mittente, senzaFirma);
    if (!prima.ok) throw new Error(prima.errore.tipo);
    expect(await archivio.bozze.elenca()).toEqual([]);
    expect(prima.valore).toMatchObject({
      soggetto: 'CONTI MARTELLI EMMA',
      aggregati: ['soggetto:5000000001', 'soggetto:5000000002', 'famiglia:7000000001'],
    });
    expect(await confermaAtto(archivio, bozza, nascita, modulo, da, mittente, senzaFirma)).toEqual({
      ok: false,
      errore: { tipo: 'gia-confermata' },
    });
    await archivio.chiudi();
  });
});
