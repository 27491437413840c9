import { useState, type ReactNode } from 'react';
import { Contatti, Responsabile, type Amministrazione } from '#contract/wa/amministrazione.ts';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { DaQuando, Salva } from './parti.tsx';
import { usaSalva } from './usa-amministrazione.ts';

const nessuno: Contatti = { indirizzo: '', telefono: '', email: '', pec: '', sito: '', orari: '' };
const senzaResponsabile: Responsabile = { cognome: '', nome: '', qualifica: '', dal: '' };
const campiContatti = Object.keys(nessuno) as (keyof Contatti)[];
const campiResponsabile = ['cognome', 'nome', 'qualifica'] as const;

/** How the office is reached. */
export function ModuloContatti({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [scritti, setScritti] = useState(letta.contatti ?? nessuno);
  const [errati, setErrati] = useState<readonly string[]>([]);
  return (
    <Sezione id="amministrazione-contatti" titolo={t('contatti.titolo')}>
      <DaQuando sezione="contatti" modifiche={letta.modifiche} />
      <form
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault();
          const letti = Contatti.safeParse(scritti);
          const sbagliati = letti.success ? [] : letti.error.issues.map(({ path }) => String(path[0]));
          setErrati(sbagliati);
          if (letti.success) void salva({ sezione: 'contatti', valore: letti.data });
          else vaiAlCampo(`contatti.${sbagliati[0] ?? ''}`);
        }}
      >
        <div className="amministrazione-campi">
          {campiContatti.map((campo) => (
            <CampoTesto
              key={campo}
              nome={`contatti.${campo}`}
              etichetta={t(`contatti.${campo}`)}
              facoltativo
              massimo={300}
              valore={scritti[campo]}
              errore={
                errati.includes(campo)
                  ? t(`contatti.errore.${campo}`, { defaultValue: t('nonValido') })
                  : undefined
              }
              cambia={(valore) => {
                setScritti((ora) => ({ ...ora, [campo]: valore }));
                dici(undefined);
              }}
            />
          ))}
        </div>
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}

/** Who answers for the register, since when. */
export function ModuloResponsabile({ letta }: { readonly letta: Amministrazione }): ReactNode {
  const { t } = usaParole('amministrazione');
  const { salva, dici, ...esito } = usaSalva();
  const [scritto, setScritto] = useState(letta.responsabile ?? senzaResponsabile);
  const [errati, setErrati] = useState<readonly string[]>([]);
  const cambia = (cambi: Partial<Responsabile>): void => {
    setScritto((ora) => ({ ...ora, ...cambi }));
    dici(undefined);
  };
  return (
    <Sezione id="amministrazione-responsabile" titolo={t('responsabile.titolo')}>
      <DaQuando sezione="responsabile" modifiche={letta.modifiche} />
      <form
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault();
          const letti = Responsabile.safeParse(scritto);
          const sbagliati = letti.success ? [] : letti.error.issues.map(({ path }) => String(path[0]));
          setErrati(sbagliati);
          if (letti.success) void salva({ sezione: 'responsabile', valore: letti.data });
          else vaiAlCampo(`responsabile.${sbagliati[0] ?? ''}`);
        }}
      >
        <div className="amministrazione-campi">
          {campiResponsabile.map((campo) => (
            <CampoTesto
              key={campo}
              nome={`responsabile.${campo}`}
              etichetta={t(`responsabile.${campo}`)}
              facoltativo={campo === 'qualifica'}
              massimo={campo === 'qualifica' ? 120 : 80}
              valore={scritto[campo]}
              errore={errati.includes(campo) ? t('occorre') : undefined}
              cambia={(valore) => {
                cambia({ [campo]: valore });
              }}
            />
          ))}
          <CampoData
            nome="responsabile.dal"
            etichetta={t('responsabile.dal')}
            valore={scritto.dal}
            errore={errati.includes('dal') ? t('occorre') : undefined}
            cambia={(dal) => {
              cambia({ dal });
            }}
          />
        </div>
        <Salva {...esito} />
      </form>
    </Sezione>
  );
}
