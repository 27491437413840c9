import { describe, expect, it } from 'vitest';
import { Richiesta3002, servizi } from '#contract/anpr/index.ts';
import { Configurazione } from './configurazione.ts';
import { esempioDi } from './esempio.ts';
import { preparaRichiesta } from './richiesta.ts';
import { elencoServizi, trovaServizio, type Qualunque } from './servizio.ts';
import { nuovoId } from './testata.ts';

const ora = new Date('2026-11-25T10:00:00Z');
const configurazione = Configurazione.parse({
  url: 'https://wstest.example',
  sede: '048050',
  operatore: 'DLLRNI90P54G702D',
  postazione: { id: '048050-CO-0001', p12: 'p' },
  comune: { p12: 'c' },
  risposte: { ancore: 'a' },
  applicazione: { nome: 'Demografici' },
});
const tutti = elencoServizi();
const interrogazione = {
  criteriRicerca: { codiceFiscale: 'RSSMRA80A01H501U' },
  datiRichiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-11-25' },
};

function prepara(servizio: Qualunque, file: string): ReturnType<typeof preparaRichiesta> {
  return preparaRichiesta(servizio, Buffer.from(file), { configurazione, id: '123', ora });
}

function il3002(): Qualunque {
  const trovato = trovaServizio('3002');
  if (!trovato.ok) throw new Error('3002');
  return trovato.valore;
}

describe('the header of a request', () => {
  it('is filled from the configuration, and what the file says wins', () => {
    const testataRichiesta = { tipoOperazione: 'V', protocolloComune: '7', idOperazioneComune: '99' };
    const pronta = prepara(il3002(), JSON.stringify({ testataRichiesta, ...interrogazione }));
    const letta = pronta.ok && Richiesta3002.parseXml(pronta.valore.xml);
    expect(letta && letta.ok && letta.valore.testataRichiesta).toEqual({
      ...{ idOperazioneComune: '99', codMittente: '048050', codDestinatario: 'ANPR05' },
      ...{ operazioneRichiesta: '3002', dataOraRichiesta: '2026-11-25T10:00:00.000Z', tipoOperazione: 'V' },
      ...{ protocolloComune: '7', tipoInvio: 'TEST', nomeApplicativo: 'Demografici' },
    });
    expect(pronta.ok && pronta.valore.id).toBe('99');
  });

  it('in XML is the one written, whole', () => {
    const intera = prepara(il3002(), JSON.stringify(interrogazione));
    const xml = intera.ok ? intera.valore.xml : '';
    expect(prepara(il3002(), `\uFEFF<?xml version="1.0"?>\n${xml}`)).toEqual({
      ok: true,
      valore: { xml, id: '123' },
    });
    const senza = prepara(il3002(), xml.replace(/<testataRichiesta>.*<\/testataRichiesta>/, ''));
    expect(senza.ok ? '' : senza.errore.messaggio).toContain('testataRichiesta: Manca un dato obbligatorio.');
  });
});

describe('a request of the wrong shape', () => {
  it('is not sent: every defect is told with its path', () => {
    const errata = prepara(
      il3002(),
      JSON.stringify({ criteriRicerca: { codiceFiscale: 'x', altro: '' }, datiRichiesta: {} }),
    );
    const testo = errata.ok ? '' : errata.errore.messaggio;
    for (const percorso of [
      'criteriRicerca.codiceFiscale',
      'criteriRicerca.altro',
      'datiRichiesta.schedaAnagraficaRichiesta',
      'datiRichiesta.dataRiferimentoRichiesta',
    ]) {
      expect(testo).toContain(percorso);
    }
  });

  it.each(['', 'ciao', '[1', '<a>'])('nor is what is no message: %j', (file) => {
    expect(prepara(il3002(), file).ok).toBe(false);
  });
});

describe('ids of operations', () => {
  it('are digits, greater than those before, and fit the official field', () => {
    const prima = nuovoId(new Date('2026-11-25T10:00:00.000Z'));
    const dopo = nuovoId(new Date('2026-11-25T10:00:00.001Z'));
    expect(prima).toMatch(/^\d{27}$/);
    expect(BigInt(dopo) > BigInt(prima)).toBe(true);
    expect(nuovoId(ora)).not.toBe(nuovoId(ora));
  });
});

describe('operations', () => {
  it('are found by code, by root and by a name that only one has', () => {
    for (const nome of ['3002', 'richiesta3002', 'interrogazionecittadino_famiglia_convivenza']) {
      const trovato = trovaServizio(nome);
      expect(trovato.ok && trovato.valore.codice).toBe('3002');
    }
    expect(trovaServizio('9999').ok).toBe(false);
  });

  it('share a name at times, and then the code is asked for', () => {
    const doppi = Object.entries(Object.groupBy(tutti, ({ operazione }) => operazione)).filter(
      ([, voci]) => (voci?.length ?? 0) > 1,
    );
    for (const [nome, voci = []] of doppi) {
      const trovato = trovaServizio(nome);
      expect(trovato.ok ? '' : trovato.errore.rimedio).toContain(voci[0]?.codice);
    }
    expect(tutti).toHaveLength(Object.keys(servizi).length);
  });
});

describe('the example of every operation', () => {
  it.each(tutti.map((servizio) => [servizio.codice, servizio] as const))(
    '%s has the official shape once its header is filled, short or whole',
    (_codice, servizio) => {
      for (const completo of [false, true]) {
        const esempio = esempioDi(servizio, '2026-11-25', completo);
        const pronta = prepara(servizio, JSON.stringify(esempio));
        expect(pronta.ok ? '' : pronta.errore.messaggio).toBe('');
      }
    },
  );
});
