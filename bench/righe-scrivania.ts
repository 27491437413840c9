import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { avvioCore, avvioScrivania, nodeVuoto } from './avvii.ts';
import { firmaNuda } from './limiti.ts';
import { misuraPagina, primoPacchetto } from './pagina.ts';
import { ammesso, scrivi, type Limite } from './righe.ts';
import { codaSvuotata } from './uscita.ts';

/** Acts confirmed while the core was away, from the browser to the register. */
export async function posta(core: CoreDiProva): Promise<void> {
  const coda = 500;
  const svuotata = await codaSvuotata(core, coda);
  if (!svuotata) console.log('Coda non misurata: manca un browser (apt-get install chromium).');
  else
    scrivi({
      cosa: `coda di ${coda} atti, fino alla conferma di tutti`,
      misura: svuotata.invio / 1000,
      unita: 's',
      limite: ammesso(10),
    });
}

/** What the person at the desk waits for: the first screen, and each key. The limits are those the desk is held to. */
export async function paginaInUso(core: CoreDiProva): Promise<void> {
  const limite = (cosa: string, misura: number): Limite => ({ cosa, misura });
  const pacchetto = {
    cosa: 'primo pacchetto della pagina, compresso',
    misura: primoPacchetto(),
    unita: 'kB',
  };
  scrivi({ ...pacchetto, limite: ammesso(250) });
  const misure = await misuraPagina(core);
  if (!misure) return;
  const { attese, campi, tasti, luogo, nudi } = misure;
  const entrata = { cosa: 'dall’indirizzo al PIN da scrivere', misura: attese.accesso, unita: 'ms' };
  scrivi({ ...entrata, limite: ammesso(1500) });
  const firma = (await firmaNuda('RSA-2048', 100)).tempi.percentile(0.5);
  const dentro = { cosa: 'dal PIN al lavoro, con una carta software', misura: attese.dentro, unita: 'ms' };
  scrivi({ ...dentro, limite: limite('una firma RSA-2048', firma) });
  const nudo = limite('in una pagina di un campo, p50', nudi.percentile(0.5));
  const dove = `nel modulo più grande (${campi} campi)`;
  scrivi({ cosa: `un tasto ${dove}, p50`, misura: tasti.percentile(0.5), unita: 'ms', limite: nudo });
  const fotogramma = limite('un fotogramma', 16);
  scrivi({ cosa: `un tasto ${dove}, p95`, misura: tasti.percentile(0.95), unita: 'ms', limite: fotogramma });
  const lettera = {
    cosa: 'lì, in un luogo con il suo elenco, p50',
    misura: luogo.percentile(0.5),
    unita: 'ms',
  };
  scrivi({ ...lettera, limite: fotogramma });
  scrivi({
    ...lettera,
    cosa: 'lì, in un luogo con il suo elenco, p95',
    misura: luogo.percentile(0.95),
    limite: fotogramma,
  });
}

/** How long core and desk take to be there, beside a program that does nothing; then the page in use. */
export async function avvii(core: CoreDiProva): Promise<void> {
  const vuoto = { cosa: 'Node che non fa niente', misura: nodeVuoto() };
  const avvio = await avvioCore(core);
  scrivi({ cosa: 'avvio del core, dati presenti', misura: avvio, unita: 'ms', limite: vuoto });
  const scrivania = await avvioScrivania(core);
  if (scrivania) {
    const { host, pagina, paginaVuota } = scrivania;
    scrivi({ cosa: 'avvio della scrivania, fino all’indirizzo', misura: host, unita: 'ms', limite: vuoto });
    const limite = { cosa: 'pagina di una parola', misura: paginaVuota };
    scrivi({ cosa: 'prima schermata, dall’indirizzo', misura: pagina, unita: 'ms', limite });
    await paginaInUso(core);
  } else console.log('Avvio della scrivania non misurato: manca un browser (apt-get install chromium).');
}
