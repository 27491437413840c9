import { useState, type ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../../date.ts';
import { Icona } from '../../../ui/icone.tsx';
import { Coppie } from '../../../ui/parti.tsx';
import { CampoScelta } from '../../../ui/campi/scelta.tsx';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { nomeDi, type Candidato, type Genitore, type Modulo, type Ruolo } from '../modulo.ts';
import { genitoreDa, ruoloDi } from '../proposta.ts';
import { CercaGenitore } from './cerca-genitore.tsx';
import { GenitoreAMano, genitoreVuoto } from './genitore-a-mano.tsx';
import type { PassoModulo } from './parti.ts';

const percorsi = { madre: 'maternita', padre: 'paternita' } as const;

function Conosciuto({
  genitore,
  t,
}: {
  readonly genitore: Genitore;
  readonly t: PassoModulo['t'];
}): ReactNode {
  if (genitore.tipo === 'scritto') return undefined;
  const { generalita, famiglia, residenza, cittadinanza } = genitore;
  return (
    <Coppie
      voci={[
        [t('genitore.codiceFiscale'), generalita.codiceFiscale?.codFiscale],
        [t('genitore.nato'), mostraGiorno(generalita.dataNascita)],
        [t('genitore.cittadinanza'), cittadinanza?.descrizioneStato],
        [t('genitore.famiglia'), famiglia?.id],
        [t('genitore.residenza'), residenza],
      ]}
    />
  );
}

function Scheda({
  ruolo,
  passo,
  candidati,
  prendi,
}: {
  readonly ruolo: Ruolo;
  readonly passo: PassoModulo;
  readonly candidati: readonly Candidato[];
  readonly prendi: (id: string) => Promise<Dossier | undefined>;
}): ReactNode {
  const { modulo, cambia, errore, t } = passo;
  const [cerca, setCerca] = useState(false);
  const genitore = modulo[ruolo];
  const campo = percorsi[ruolo];
  const detto = errore(campo);

  function metti(dossier: Dossier | undefined): void {
    const nuovo = dossier && genitoreDa(dossier);
    if (nuovo) cambia({ [ruolo]: nuovo });
    setCerca(false);
  }
  const adatti = candidati.filter(({ sesso }) => ruoloDi(sesso) === ruolo);
  return (
    <section
      className={detto === undefined ? 'genitore' : 'genitore genitore-errato'}
      aria-label={t(ruolo)}
      id={idCampo(campo)}
      tabIndex={-1}
    >
      <header>
        <h3>
          <span className="genitore-ruolo">{t(ruolo)}</span>
          {genitore && nomeDi(genitore)}
        </h3>
        {genitore && (
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            aria-label={t('genitore.togliChi', { chi: t(ruolo) })}
            onClick={() => {
              cambia({ [ruolo]: undefined });
            }}
          >
            <Icona nome="chiudi" /> {t('genitore.togli')}
          </button>
        )}
      </header>
      {genitore?.tipo === 'registro' && <Conosciuto genitore={genitore} t={t} />}
      {genitore?.tipo === 'scritto' && (
        <GenitoreAMano
          campo={campo}
          genitore={genitore}
          passo={passo}
          cambia={(nuovo) => {
            cambia({ [ruolo]: nuovo });
          }}
        />
      )}
      {!genitore && (
        <>
          <p className="genitore-manca">{t(`genitore.manca.${ruolo}`)}</p>
          <div className="azioni">
            {adatti.map(({ idSoggetto, nome }) => (
              <button
                key={idSoggetto}
                type="button"
                className="btn btn-sm btn-primary"
                onClick={() => void prendi(idSoggetto).then(metti)}
              >
                <Icona nome="persona" /> {nome}
              </button>
            ))}
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              onClick={() => {
                setCerca(true);
              }}
            >
              <Icona nome="cerca" /> {t('genitore.cerca')}
            </button>
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              onClick={() => {
                cambia({ [ruolo]: genitoreVuoto });
              }}
            >
              <Icona nome="matita" /> {t('genitore.scrivi')}
            </button>
          </div>
        </>
      )}
      {detto !== undefined && <p className="campo-errore">{detto}</p>}
      {cerca && (
        <CercaGenitore
          titolo={t(`genitore.cercaTitolo.${ruolo}`)}
          chiudi={() => {
            setCerca(false);
          }}
          scegli={(id) => prendi(id).then(metti)}
        />
      )}
    </section>
  );
}

/** Mother and father, taken from the register wherever they are in it (workflows.md §3.1). */
export function PassoGenitori({
  candidati,
  prendi,
  ...passo
}: PassoModulo & {
  readonly candidati: readonly Candidato[];
  readonly prendi: (id: string) => Promise<Dossier | undefined>;
}): ReactNode {
  const { modulo, cambia, errore, t } = passo;
  return (
    <>
      {(['madre', 'padre'] as const).map((ruolo) => (
        <Scheda key={ruolo} ruolo={ruolo} passo={passo} candidati={candidati} prendi={prendi} />
      ))}
      <CampoScelta
        nome="datiControllo.filiazione"
        etichetta={t('filiazione')}
        nota={t('filiazioneNota')}
        valore={modulo.filiazione}
        cambia={(filiazione) => {
          cambia({ filiazione: filiazione as Modulo['filiazione'] });
        }}
        errore={errore('datiControllo.filiazione')}
        opzioni={(['1', '3', '2', '4'] as const).map((valore) => ({
          valore,
          nome: t(`filiazioneDi.${valore}`),
          impedita:
            (valore !== '3' && valore !== '4' && !modulo.padre) ||
            (valore !== '2' && valore !== '4' && !modulo.madre)
              ? t(`filiazioneManca.${valore}`)
              : undefined,
        }))}
      />
    </>
  );
}
