import type { ReactNode } from 'react';
import { inAltroEnte, nominabili, profiliConcedibili } from '#contract/regole/utenti.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoData } from '../../../ui/campi/data.tsx';
import { CampoScelta, Spunta } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { usaMioRuolo } from './conferimento.ts';
import type { CampoUtente, NuovoUtente } from './nuovo-utente.ts';
import { ScegliEnte } from './scegli-ente.tsx';

/** Who they are, and from when to when they are here. */
export function CampiPersona({
  dati,
  scrivi,
  errore,
}: Pick<NuovoUtente, 'dati' | 'scrivi' | 'errore'>): ReactNode {
  const { t } = usaParole('utenti');
  const parti = (campo: CampoUtente): Parameters<typeof CampoData>[0] => ({
    ...{ nome: `utente.${campo}`, etichetta: t(`inserisci.${campo}`) },
    ...{ valore: dati[campo], cambia: scrivi(campo), errore: errore(campo) },
  });
  return (
    <div className="utenti-campi">
      <CampoTesto {...parti('codiceFiscale')} massimo={16} maiuscolo />
      <CampoTesto {...parti('cognome')} massimo={80} maiuscolo />
      <CampoTesto {...parti('nome')} massimo={80} maiuscolo />
      <CampoTesto {...parti('email')} massimo={120} facoltativo nota={t('inserisci.emailNota')} />
      <CampoData {...parti('dal')} />
      <CampoData {...parti('al')} facoltativo />
    </div>
  );
}

/** The role that they begin with, and the body where it is of another. */
export function CampiRuolo({
  inizio: { ruolo, ente },
  comincia,
  errore,
  pari,
  deciso,
}: Pick<NuovoUtente, 'inizio' | 'comincia' | 'errore' | 'pari'> & {
  /** Role and body are known: there is nothing to choose. */
  readonly deciso: boolean;
}): ReactNode {
  const { t } = usaParole('utenti');
  const mio = usaMioRuolo();
  const capo = inAltroEnte[mio];
  return (
    <>
      {!deciso && (
        <CampoScelta
          nome="utente.ruolo"
          etichetta={t('ruolo')}
          inRiga
          valore={ruolo}
          opzioni={nominabili[mio].map((valore) => ({ valore, nome: t(`ruoli.${valore}`) }))}
          cambia={(valore) => {
            comincia({ ruolo: valore as Ruolo });
          }}
        />
      )}
      {pari && <p>{t('pari')}</p>}
      {ruolo === capo?.ruolo && !deciso && (
        <ScegliEnte
          genere={capo.genere}
          valore={ente}
          cambia={(scelto) => {
            comincia({ ente: scelto });
          }}
          errore={errore('ente')}
        />
      )}
    </>
  );
}

/** The profiles that they begin with, of those that who is here may give. */
export function CampiProfili({
  inizio: { profili },
  comincia,
}: Pick<NuovoUtente, 'inizio' | 'comincia'>): ReactNode {
  const { t } = usaParole('utenti');
  const concedibili = profiliConcedibili(usaMioRuolo());
  if (concedibili.length === 0) return undefined;
  return (
    <fieldset className="campo utenti-profili">
      <legend>{t('profili')}</legend>
      {concedibili.map((profilo) => (
        <Spunta
          key={profilo}
          nome={`utente.profilo.${profilo}`}
          etichetta={t(`profilo.${profilo}`)}
          valore={profili.includes(profilo)}
          cambia={(si) => {
            comincia({ profili: si ? [...profili, profilo] : profili.filter((uno) => uno !== profilo) });
          }}
        />
      ))}
    </fieldset>
  );
}
