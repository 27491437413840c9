import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { personaggi } from '#core/dimostrativo/index.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { irene } from '../scrivania/carte.ts';
import { test } from '../scrivania/con-stampante.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import type { Mano } from '../scrivania/mano.ts';
import { expect } from '../scrivania/prove.ts';

/** Somebody before a light wall: as much of a face as the checks look at. */
function ritratto(): Buffer {
  const png = new PNG({ width: 826, height: 1062 });
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const testa = ((x - 413) / 200) ** 2 + ((y - 430) / 290) ** 2 < 1;
      const spalle = y > 760 && Math.abs(x - 413) < 330;
      const grana = (Math.floor(x / 4) + Math.floor(y / 4)) % 2 === 0 ? 25 : -25;
      const grigio = testa || spalle ? 110 + grana : 225;
      png.data.set([grigio, grigio, grigio, 255], (y * png.width + x) * 4);
    }
  }
  return PNG.sync.write(png);
}

/** The card that she has from before: a number that no box of this office ever had. */
function cartaDiPrima(): { testataRichiesta: object; [sezione: string]: object } {
  const giorno = '2024-03-04';
  return {
    testataRichiesta: {
      ...{ codMittente: '048050', codDestinatario: 'ANPR01', operazioneRichiesta: '5008', tipoInvio: 'TEST' },
      ...{ tipoOperazione: 'C', dataOraRichiesta: '2026-07-08T08:00:00', dataDecorrenza: giorno },
    },
    generalitaPerRicerca: {
      ...{ cognome: 'MARTELLI', nome: 'GIULIA' },
      idSchedaSoggettoANPR: personaggi.coppiaInAttesa.madre,
    },
    cartaIdentita: {
      ...{ numero: 'AV7654321', dataRilascio: giorno, dataScadenza: '2034-04-18', cartaceaElettronica: '1' },
      ...{ interdizioneEspatrio: 'N' },
      comuneRilascio: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    },
    datiControllo: { tipoMutazione: ['03'] },
  };
}

/** From anywhere to her record, whose documents name one card. */
async function schedaCon(mano: Mano, page: Page, numero: string): Promise<void> {
  await mano.scheda(page, 'martelli giulia', 'MARTELLI GIULIA');
  await expect(page.getByRole('region', { name: 'Documenti' })).toContainText(numero);
}

conOgniMano((mano) => {
  test(`una carta: modulo dal magazzino, foto, stampa, un modulo rovinato, numero comunicato, rilascio annullato, ${mano.come}`, async ({
    scrivania,
  }) => {
    test.setTimeout(180_000);
    const { page, pcscd } = scrivania;
    const { premi, scrivi, digita, segna, sguardo } = mano;
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    await registra(page, '5008', 'DIPRIMA', cartaDiPrima());
    await mano.menu(page, 'Carta d’identità');
    await expect(page.getByRole('heading', { level: 1, name: 'Carta d’identità cartacea' })).toBeVisible();
    await scrivi(page, /^Serie/, 'AY');
    await scrivi(page, /^Dal numero/, '1');
    await scrivi(page, /^Al numero/, '20');
    await mano.invia(page, /^Carica/);
    await expect(page.getByText('Caricati: AY0000001 – AY0000020')).toBeVisible();
    await digita(page, /^Movimento/, 'ass', /^Assegna/);
    await premi(page, /^\s*Assegna\s*$/);
    await expect(page.getByText('Assegnati: AY0000001 – AY0000020')).toBeVisible();
    await sguardo.guarda(page, 'carta-moduli');

    await schedaCon(mano, page, 'AV7654321');
    await premi(page, /^\s*Carta d’identità\s*$/);
    await expect(page.getByRole('textbox', { name: 'Numero del modulo' })).toHaveValue('AY0000001');

    // Nothing is printed before everything is there, and no blank goes.
    await premi(page, /^\s*Stampa sul modulo\s*$/);
    await expect(page.getByText('Manca qualcosa prima di stampare')).toBeVisible();
    await digita(page, /^Motivo dell’urgenza/, 'via', /viaggio/i);
    await scrivi(page, /^Documento che la prova/, 'biglietto aereo');
    await digita(page, /^Documento precedente/, 'ric', /^Riconsegnato/);
    const scelta = page.waitForEvent('filechooser');
    await premi(page, /^Fotografia da un file/);
    await (await scelta).setFiles({ name: 'foto.png', mimeType: 'image/png', buffer: ritratto() });
    await expect(page.getByRole('img', { name: 'La fotografia ritagliata' })).toBeVisible();
    await sguardo.guarda(page, 'carta-rilascio');
    await premi(page, /^\s*Stampa sul modulo\s*$/);
    await expect(page.getByText('Inviata alla stampante Ufficio')).toBeVisible();
    await scrivi(page, /^Motivo, se si è rovinato/, 'carta inceppata');
    await premi(page, /^\s*Il modulo si è rovinato\s*$/);
    await expect(page.getByRole('textbox', { name: 'Numero del modulo' })).toHaveValue('AY0000002');
    await premi(page, /^\s*Stampa sul modulo\s*$/);
    await expect(page.getByRole('group', { name: 'Com’è venuta la stampa?' })).toBeVisible();
    await premi(page, /^\s*Bene: comunica il numero\s*$/);
    await expect(page.getByRole('textbox', { name: /Numero/ }).first()).toHaveValue('AY0000002');
    await expect(
      page.getByRole('heading', { level: 2, name: 'Carta d’identità', exact: true }),
    ).toBeVisible();
    await sguardo.guarda(page, 'carta-comunicazione');
    await premi(page, /^\s*Avanti\s*$/);
    await expect(page.getByRole('heading', { level: 2, name: 'Decorrenza' })).toBeVisible();
    await premi(page, /^\s*Vai al riepilogo\s*$/);
    await segna(page, /Ho confrontato questo riepilogo/);
    await premi(page, /^\s*Conferma l’atto\s*$/);
    const atto = page.getByRole('article', { name: 'MARTELLI GIULIA' });
    await expect(atto).toContainText('Confermata', { timeout: 60_000 });
    await schedaCon(mano, page, 'AY0000002');

    // Issued by mistake: the record has again the card of before, and the blank never comes back.
    await mano.menu(page, 'Carta d’identità');
    await mano.linguetta(page, 'Registro delle carte');
    await mano.apriRiga(page, 'AY0000002');
    const carta2 = page.getByRole('dialog');
    await expect(carta2).toContainText('AV7654321');
    await sguardo.guarda(page, 'carta-registro');
    await premi(page, /^\s*Annulla il rilascio/);
    await expect(page.getByText('Si può annullare.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Come torna' })).toContainText('AV7654321');
    await segna(page, /Ho letto questa frase/);
    await premi(page, /^\s*Conferma l’annullamento\s*$/);
    await mano.ripetiIlPin(page);
    await expect(page.getByRole('article').filter({ hasText: 'Annulla' }).first()).toContainText(
      'Confermata',
      {
        timeout: 60_000,
      },
    );
    await schedaCon(mano, page, 'AV7654321');
  });
});
