import { useState, type ReactNode } from 'react';
import type { NomeCampo } from '#resources/carta-identita/modulo.ts';
import {
  leggiNumero,
  scriviNumero,
  type DomandaCarta,
  type Idoneita,
} from '#contract/regole/carta-identita/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { inBase64 } from '../../base64.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { usaSessione } from '../../sessione.tsx';
import { nomeProprio, usaComune } from '../../ufficiale/comune.ts';
import { leggi } from '../../ufficiale/lettura.ts';
import { usaApriAtto } from '../atto/apri.ts';
import { daConservare } from './domanda-carta.ts';
import { FogliCarta } from './fogli-carta.tsx';
import { disegnaCarta } from './pdf.ts';
import { SceltaStampante } from './scelta-stampante.tsx';
import { leggiScarto } from './taratura.ts';
import type { FotoPronta } from './usa-foto.ts';

interface Detto {
  readonly bene: boolean;
  readonly titolo: string;
  readonly rimedio?: string;
}

/**
 * Prints over the blank, then asks what came out: printed well, its number is communicated; spoiled, it is written so and
 * another is taken; nothing, the blank is still good. Until the clerk says which, no blank is consumed.
 */
export function StampaCarta({
  dossier,
  valori,
  foto,
  idonea,
  domanda,
  proposto,
  pronta,
}: {
  readonly dossier: Dossier;
  readonly valori: Partial<Record<NomeCampo, string>>;
  readonly foto: FotoPronta | undefined;
  readonly idonea: Idoneita;
  readonly domanda: DomandaCarta;
  /** The next blank of this workstation. */
  readonly proposto: string | undefined;
  /** Whether everything is there; shows what is not. */
  readonly pronta: () => boolean;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const apriAtto = usaApriAtto();
  const [scritto, setScritto] = useState<string>();
  const [dove, setDove] = useState({ stampante: '', cassetto: '' });
  const [stampata, setStampata] = useState(false);
  const [motivo, setMotivo] = useState('');
  const [detto, setDetto] = useState<Detto>();
  const numero = scritto ?? proposto ?? '';
  const letto = leggiNumero(numero);
  const { inSede } = usaSessione();
  const comune = usaComune();
  const suo = leggi(dossier.dati, 'residenza.0.indirizzo.comune.codiceIstat') ?? comune?.codiceIstat;

  /** What is declared is kept before a blank is risked; off line it stays on the signed form. */
  async function registra(modulo: string): Promise<boolean> {
    if (!inSede) return true;
    const richiesta = daConservare(domanda, dossier.idSchedaSoggettoANPR, modulo);
    const esito = await chiama('registro.domandaCarta', richiesta);
    if (!esito.ok) setDetto({ bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio });
    return esito.ok;
  }

  async function stampa(): Promise<void> {
    setDetto(undefined);
    if (!pronta()) {
      setDetto({ bene: false, titolo: t('stampa.manca'), rimedio: t('stampa.mancaRimedio') });
      return;
    }
    if (!letto) {
      setDetto({ bene: false, titolo: t('stampa.numeroErrato'), rimedio: t('stampa.numeroRimedio') });
      return;
    }
    if (!(await registra(scriviNumero(letto)))) return;
    const esito = await chiama('stampa.documento', {
      pdf: inBase64(disegnaCarta(valori, leggiScarto(dove.stampante, dove.cassetto), foto)),
      titolo: t('stampa.titolo', { numero: scriviNumero(letto) }),
      ...(dove.stampante !== '' && { stampante: dove.stampante }),
      ...(dove.cassetto !== '' && { cassetto: dove.cassetto }),
    });
    setStampata(esito.ok);
    setDetto(
      esito.ok
        ? { bene: true, titolo: t('stampa.inviata', { stampante: esito.valore.stampante }) }
        : { bene: false, titolo: esito.errore.messaggio, rimedio: t('stampa.moduloSalvo') },
    );
  }

  async function rovinato(): Promise<void> {
    if (!letto || motivo.trim().length < 3) {
      setDetto({ bene: false, titolo: t('stampa.mancaMotivo') });
      return;
    }
    const { serie, numero: cifre } = letto;
    const esito = await chiama('registro.attoModuli', {
      ...{ atto: 'rovina', tratto: { serie, dal: cifre, al: cifre }, nota: motivo },
    });
    if (!esito.ok) {
      setDetto({ bene: false, titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio });
      return;
    }
    setDetto({ bene: true, titolo: t('stampa.scartato', { numero: scriviNumero(letto) }) });
    setScritto(esito.valore.prossimo ?? '');
    setMotivo('');
    setStampata(false);
  }

  function comunica(): void {
    if (!letto) return;
    void apriAtto('scheda-carta', dossier, Date.now(), {
      'cartaIdentita.numero': scriviNumero(letto),
      'cartaIdentita.dataRilascio': domanda.giorno,
      'cartaIdentita.dataScadenza': idonea.scadenza ?? '',
      'cartaIdentita.interdizioneEspatrio': idonea.interdizioneEspatrio,
    });
  }

  return (
    <>
      <CampoTesto
        nome="carta-numero"
        etichetta={t('stampa.numero')}
        nota={t(proposto === undefined ? 'stampa.nessuno' : 'stampa.numeroNota')}
        valore={numero}
        cambia={setScritto}
        massimo={10}
        maiuscolo
        largo="medio"
      />
      <SceltaStampante dove={dove} cambia={setDove} />
      <FogliCarta
        stampante={dove.stampante}
        pronti={pronta}
        dati={
          letto && {
            ...{ valori, domanda, foto, comune: nomeProprio(comune?.nome ?? '') },
            numero: scriviNumero(letto),
            minore: idonea.eta !== undefined && idonea.eta < 18,
            precedente: leggi(dossier.dati, 'cartaIdentita.numero'),
            altroComune: suo !== comune?.codiceIstat,
          }
        }
      />
      <div className="azioni">
        <button type="button" className="btn btn-primary" onClick={() => void stampa()}>
          {t('stampa.stampa')}
        </button>
      </div>
      {detto && (
        <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
          {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
        </Avviso>
      )}
      {!inSede && <p>{t('fogli.fuoriLinea')}</p>}
      {stampata && (
        <fieldset className="carta-esito">
          <legend>{t('stampa.comeEVenuta')}</legend>
          <div className="azioni">
            <button type="button" className="btn btn-primary" onClick={comunica}>
              {t('stampa.bene')}
            </button>
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => {
                setStampata(false);
                setDetto({ bene: true, titolo: t('stampa.moduloSalvo') });
              }}
            >
              {t('stampa.nonUscita')}
            </button>
          </div>
          <CampoTesto
            nome="carta-motivo"
            etichetta={t('stampa.motivo')}
            valore={motivo}
            cambia={setMotivo}
            massimo={200}
            facoltativo
          />
          <button type="button" className="btn btn-outline-danger" onClick={() => void rovinato()}>
            {t('stampa.rovinato')}
          </button>
        </fieldset>
      )}
    </>
  );
}
