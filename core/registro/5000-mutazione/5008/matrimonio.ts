import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { fineUltimoVincolo, generalitaDi, matrimonioDi, stesso, unioneDi } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import {
  avvisoStatoCivile,
  conAltro,
  conStatoCivile,
  registrato,
  senza,
  type Caso,
  type Cambio,
  type Dati,
  type Mutazione,
} from './caso.ts';
import { risolviConvivenze } from './convivenza-finita.ts';
import { controllaLiberta, controllaPartner } from './partner-indicato.ts';

const campo = 'matrimonio';
const campoGiorno = `${campo}.datiMatrimonio.dataEvento`;

/** The marriage that is already there is put right, and not another one made. */
function correzione(dati: Dati, { richiesta: { matrimonio } }: Caso): boolean {
  const suo = matrimonioDi(dati);
  if (!suo || !matrimonio) return false;
  const giorno = matrimonio.datiMatrimonio?.dataEvento;
  if (giorno !== undefined && giorno === suo.dal) return true;
  const conLuiAncora = suo.al === undefined || giorno === undefined || giorno < suo.al;
  return stesso(matrimonio.coniuge, suo.con) && conLuiAncora;
}

/** Another spouse for a marriage that is there: its exact day tells that it is that one (EN205, EN241, EN272, EN400). */
function controllaConiuge(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const suo = matrimonioDi(soggetto.dati);
  const giorno = richiesta.matrimonio?.datiMatrimonio?.dataEvento;
  if (!suo || stesso(richiesta.matrimonio?.coniuge, suo.con)) return [];
  const quello = giorno !== undefined && giorno === suo.dal;
  if (!suo.attivo) return quello && suo.perDecesso ? [rilievo('EN400', { campo: `${campo}.coniuge` })] : [];
  if (quello) return [rilievo('EN205', { campo: `${campo}.coniuge` })];
  return [rilievo(giorno === undefined ? 'EN241' : 'EN272', { campo: campoGiorno })];
}

function controlla(caso: Caso): Rilievo[] {
  const { richiesta, soggetto } = caso;
  const { matrimonio } = richiesta;
  if (!matrimonio) return [];
  const identita = controllaPartner(`${campo}.coniuge`, matrimonio.coniuge, caso);
  if (identita.length > 0) return identita;
  const lui = registrato(caso, matrimonio.coniuge);
  const unione = unioneDi(soggetto.dati);
  return [
    ...controllaConiuge(caso),
    ...(unione?.attivo ? [rilievo('EN272', { campo: campoGiorno })] : []),
    ...controllaLiberta(
      {
        campoPartner: `${campo}.coniuge`,
        campoGiorno,
        giorno: matrimonio.datiMatrimonio?.dataEvento,
        fine: correzione(soggetto.dati, caso) ? undefined : fineUltimoVincolo(soggetto.dati),
      },
      lui,
      caso,
    ),
    ...avvisoStatoCivile(lui, caso, (codice) => codice === '2'),
  ];
}

/** The marriage as one of the two records tells it: who is widowed or divorced of another starts anew. */
function sposato(dati: Dati, matrimonio: NonNullable<Dati['matrimonio']>, stessoMatrimonio: boolean): Dati {
  const base = stessoMatrimonio ? dati : senza(dati, 'vedovanza', 'annullamentoMatrimonio');
  return { ...base, matrimonio: { ...(stessoMatrimonio ? dati.matrimonio : {}), ...matrimonio } };
}

/** Who was written as spouse by mistake is not married any more. */
function senzaConiuge(altro: Soggetto, io: Soggetto): Soggetto {
  return stesso(altro.dati.matrimonio?.coniuge, generalitaDi(io))
    ? { ...altro, dati: senza(altro.dati, 'matrimonio') }
    : altro;
}

function cambia(caso: Caso, cambio: Cambio): Cambio {
  const { richiesta, soggetto } = caso;
  const { matrimonio } = richiesta;
  if (!matrimonio) return cambio;
  const suo = matrimonioDi(cambio.dati);
  const lui = registrato(caso, matrimonio.coniuge, cambio.altri);
  const coniuge = lui ? generalitaDi(lui) : matrimonio.coniuge;
  const io: Soggetto = { ...soggetto, dati: cambio.dati };
  const corretto = correzione(cambio.dati, caso);
  const dati = conStatoCivile(sposato(cambio.dati, { ...matrimonio, coniuge }, corretto), caso);
  let fatto: Cambio = { ...cambio, dati };
  const scambiato = corretto && suo && !stesso(suo.con, coniuge) ? registrato(caso, suo.con) : undefined;
  if (scambiato) fatto = conAltro(fatto, senzaConiuge(scambiato, io));
  if (lui) {
    const { datiMatrimonio } = matrimonio;
    const mio = { coniuge: generalitaDi(io), ...(datiMatrimonio && { datiMatrimonio }) };
    const anchePrima = stesso(lui.dati.matrimonio?.coniuge, generalitaDi(io));
    fatto = conAltro(fatto, { ...lui, dati: sposato(lui.dati, mio, anchePrima) });
  }
  return risolviConvivenze(caso, fatto, coniuge);
}

/** 12: one marriage, written on both records where they are linked (services.md 5008). */
export const matrimonio: Mutazione = { tipi: ['12'], controlla, cambia };
