import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { fallito, riuscito } from '#contract/esito.ts';
import { creaArchivioSessioni } from '#core/accessi/archivio-sessioni.ts';
import { Configurazione } from '#main/configurazione.ts';
import { avviaHost, type Host } from '#main/host.ts';
import { finche } from '#main/prova/banco.ts';
import { CarteFinte, cartaDaCertificato, pinDiProva } from '#main/prova/carte-finte.ts';
import type { BancoAttacchi, Persona } from '../banco.ts';
import { Canale } from './canale.ts';

/** What a person's key looks like, and that of the workstation. */
function chiavePem({ chiave }: Pick<Persona['carta'], 'chiave'>): string {
  return chiave.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** A real workstation tied to the real core, with a reader of one's own and the page's socket in strange hands. */
export class SportelloPreso {
  readonly host: Host;
  readonly canale: Canale;
  readonly cartella: string;
  readonly #carte: CarteFinte;
  readonly #banco: BancoAttacchi;

  private constructor(parti: {
    readonly host: Host;
    readonly canale: Canale;
    readonly cartella: string;
    readonly carte: CarteFinte;
    readonly banco: BancoAttacchi;
  }) {
    this.host = parti.host;
    this.canale = parti.canale;
    this.cartella = parti.cartella;
    this.#carte = parti.carte;
    this.#banco = parti.banco;
  }

  /** @param postazione of which person the workstation is; whoever is of its body may enter. */
  static async apri(banco: BancoAttacchi, postazione: Persona): Promise<SportelloPreso> {
    const cartella = mkdtempSync(join(tmpdir(), 'sportello-preso-'));
    for (const nome of ['casa', 'documenti']) mkdirSync(join(cartella, nome));
    const carte = new CarteFinte();
    const { core } = banco;
    const configurazione = Configurazione.parse({
      core: {
        ...{ tipo: 'remoto', url: `https://127.0.0.1:${core.pronto.porte.mutua}`, ambiente: 'formazione' },
        ...{ ancore: core.pronto.ancore.postazioni, ancoreOperatori: core.pronto.ancore.operatori },
      },
      postazione: { p12: 'di prova', password: 'di prova' },
    });
    const { certificato } = postazione.postazione;
    let host: Host | undefined;
    let canale: Canale | undefined;
    try {
      host = await avviaHost(configurazione, {
        ...{ casa: join(cartella, 'casa'), giornale: () => undefined, sceltaCartaSoftware: undefined },
        apriCarte: () => Promise.resolve(carte),
        cartellaDocumenti: () => join(cartella, 'documenti'),
        stampanti: {
          elenca: () => Promise.resolve(riuscito([])),
          stampa: () => Promise.resolve(fallito({ tipo: 'nessuna-stampante' })),
        },
        leggiIdentita: () =>
          Promise.resolve(
            riuscito({
              idPostazione: postazione.idPostazione,
              scadenza: new Date(Date.now() + 90 * 86_400_000),
              tls: {
                cert: new X509Certificate(certificato).toString(),
                key: chiavePem(postazione.postazione),
              },
            }),
          ),
      });
      canale = await Canale.apri(host, cartella);
      await finche(host, 'postazione.stato', ({ core: suo }) => suo.stato === 'raggiungibile');
      return new SportelloPreso({ host, canale, cartella, carte, banco });
    } catch (causa) {
      await canale?.chiudi();
      await host?.chiudi();
      rmSync(cartella, { recursive: true, force: true });
      throw causa;
    }
  }

  /** A file beside the folders of the workstation, which nothing may read. */
  nascondi(nome: string, testo: string): void {
    writeFileSync(join(this.cartella, nome), testo, { mode: 0o600 });
  }

  /** The card is put in anew, with all its tries, and its owner enters. @throws when they cannot. */
  async entra({ carta }: Persona): Promise<void> {
    this.#carte.estrai();
    await finche(this.host, 'accesso.stato', ({ stato }) => stato === 'bloccata');
    this.#carte.inserisci(cartaDaCertificato({ der: carta.certificato, chiavePem: chiavePem(carta) }));
    const detto = await this.canale.chiama('accesso.entra', { pin: pinDiProva });
    if (!detto.ok) throw new Error(`nobody gets in: ${JSON.stringify(detto)}`);
    await finche(this.host, 'accesso.stato', ({ stato }) => stato === 'in-sede');
  }

  estrai(): void {
    this.#carte.estrai();
  }

  /** Somebody else ends the session of that person, in the core. */
  async termina({ codiceFiscale }: Persona): Promise<void> {
    const archivio = creaArchivioSessioni(this.#banco.db);
    const ora = new Date();
    for (const { id } of await archivio.inCorso({ ente: '048050', codiceFiscale }, ora))
      await archivio.termina(id, { causa: 'chiusa', da: '048050-CO-0001' }, ora);
  }

  async dentro(): Promise<boolean> {
    const { stato } = await finche(this.host, 'accesso.stato', () => true);
    return stato === 'in-sede';
  }

  async chiudi(): Promise<void> {
    await this.canale.chiudi();
    await this.host.chiudi();
    rmSync(this.cartella, { recursive: true, force: true });
  }
}
