import { describe, expect, it } from 'vitest';
import { personaggi } from '../dimostrativo/index.ts';
import { casiAltroDellaRichiesta, casiRichiesta } from './casi-richiesta.ts';
import { casiRichiedente, casiTipi } from './casi-tipi.ts';
import { domandaDiProva, oggiDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';
import { verdettoRichiesta, verdettoSoggetto } from './verdetto.ts';

const { madre } = personaggi.coppiaInAttesa;
const detti = (rilievi: readonly { codice: string; campo: string }[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`.trim());

/** The day that a historical certificate speaks of. */
function al(domanda: Domanda, giorno: string | undefined): Domanda {
  if (giorno === undefined) return domanda;
  const { testataRichiesta, ...resto } = domanda.richiesta;
  return {
    ...domanda,
    richiesta: { ...resto, testataRichiesta: { ...testataRichiesta, dataDecorrenza: giorno } },
  };
}

describe('a certificate that this person may not have', () => {
  for (const [atteso, tipo, quando, altro, giorno] of casiTipi)
    it(`${atteso} of type ${tipo}: ${quando}`, () => {
      expect(detti(verdettoSoggetto(al(domandaDiProva(madre, [tipo], altro), giorno)))).toContain(atteso);
    });

  it.each(casiRichiedente)('%s: asked by somebody %s', (atteso, _quando, cambia) => {
    const domanda = domandaDiProva(madre, ['19'], { controllo: { tipoRichiedente: '1' } });
    const generalita = {
      cognome: 'HOXHA',
      nome: 'MIRELA',
      codiceFiscale: { codFiscale: 'HXHMRL80A41Z100X' },
    };
    const docRiconoscimento = { estDocRiconoscimento: 'CA00001AA', dataRilascio: '2019-01-01' };
    const richiesta = { ...domanda.richiesta, generalitaRichiedente: { generalita, docRiconoscimento } };
    expect(detti(verdettoSoggetto(cambia({ ...domanda, richiesta })))).toContain(atteso);
  });

  it('lets a grown-up ask on the network for themselves and for their family', () => {
    const diSe = domandaDiProva(madre, ['8'], { controllo: { emissione: '2' } });
    const dellaFiglia = domandaDiProva(personaggi.coppiaInAttesa.figlia, ['8'], {
      controllo: { emissione: '2', tipoRichiedente: '1' },
    });
    const generalitaRichiedente = { generalita: diSe.richiesta.soggettoIntestatario.generalita };
    expect(detti(verdettoSoggetto(diSe))).toEqual([]);
    expect(
      detti(
        verdettoSoggetto({
          ...dellaFiglia,
          richiesta: { ...dellaFiglia.richiesta, generalitaRichiedente },
        }),
      ),
    ).toEqual([]);
  });

  it('lets a grown-up of the house ask for the ties of a child, who may not ask alone', () => {
    const { figlia } = personaggi.coppiaInAttesa;
    const { generalita } = domandaDiProva(madre, ['16']).richiesta.soggettoIntestatario;
    // As the desk sends it: by codice fiscale, without the id of the record.
    const { idSchedaSoggettoANPR: _id, ...lei } = generalita;
    const chiestoDaLei = domandaDiProva(figlia, ['16'], { controllo: { tipoRichiedente: '1' } });
    const richiesta = { ...chiestoDaLei.richiesta, generalitaRichiedente: { generalita: lei } };
    expect(detti(verdettoSoggetto({ ...chiestoDaLei, richiesta }))).toEqual([]);
    expect(detti(verdettoSoggetto(domandaDiProva(figlia, ['16'])))).toEqual([
      'EN169 datiControllo.forzaCertificazione',
    ]);
  });

  it('lets a type through when nothing stands against it', () => {
    const trovati = ['5', '7', '11', '13', '16', '9', '20', '3'].map((tipo) => [
      tipo,
      verdettoSoggetto(domandaDiProva(madre, [tipo])).map(({ codice }) => codice),
    ]);
    expect(trovati).toEqual(['5', '7', '11', '13', '16', '9', '20', '3'].map((tipo) => [tipo, []]));
    expect(oggiDiProva).toBe('2026-06-30');
  });
});

describe('a request for certificates that cannot be', () => {
  for (const [atteso, tipi, controllo, chiede] of casiRichiesta)
    it(`${atteso} for ${tipi.join('+')} with ${JSON.stringify(controllo)}, and nothing else`, () => {
      const domanda = domandaDiProva(madre, tipi, { ...(controllo && { controllo }) });
      const richiesta = { ...domanda.richiesta, ...(chiede && { generalitaRichiedente: chiede }) };
      expect(detti(verdettoRichiesta({ ...domanda, richiesta }))).toEqual([atteso]);
    });

  it('asks for no document where nobody stands at the counter', () => {
    for (const controllo of [{ emissione: '2' }, { emissione: '3' }, { tipoRichiesta: '2' }]) {
      const domanda = domandaDiProva(madre, ['8'], { controllo: { tipoRichiedente: '1', ...controllo } });
      const generalitaRichiedente = { generalita: { cognome: 'HOXHA', nome: 'MIRELA' } };
      expect(
        verdettoRichiesta({ ...domanda, richiesta: { ...domanda.richiesta, generalitaRichiedente } }),
      ).toEqual([]);
    }
  });

  it.each(casiAltroDellaRichiesta)('%s for %j', (atteso, tipi, cambia) => {
    const { richiesta, comune } = domandaDiProva(madre, tipi);
    expect(detti(verdettoRichiesta(cambia({ richiesta, comune })))).toEqual([atteso]);
  });
});
