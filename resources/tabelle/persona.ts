import { tabella } from './forma.ts';

export const tipoSoggiorno = tabella('08', 'Titolo di soggiorno', [
  ['1', 'Permesso'],
  ['2', 'Carta di soggiorno o permesso di soggiorno CE'],
  ['3', 'Attestazione a carattere permanente'],
  ['4', 'Attestazione di regolarità'],
  ['5', 'Ricevuta'],
  ['6', 'Rinnovo in corso'],
  ['7', 'Senza permesso'],
  ['8', 'Altro titolo'],
  ['9', 'Non conosciuto o non fornito'],
]);

const soloAire = { al: '2015-12-31', uso: 'solo per la conversione AIRE' };

export const posizioneProfessione = tabella(
  '09',
  'Posizione nella professione',
  [
    ['0', 'Non applicabile'],
    ['1', 'Dirigente'],
    ['2', 'Quadro o impiegato'],
    ['3', 'Operaio o assimilato'],
    ['4', 'Imprenditore o libero professionista'],
    ['5', 'Lavoratore in proprio'],
    ['6', 'Coadiuvante familiare o socio di cooperativa'],
    ['7', 'Collaborazione coordinata o prestazione occasionale'],
    ['9', 'Non conosciuta o non fornita'],
    ['A', 'Dirigente o impiegato'],
    ['B', 'Lavoratore dipendente'],
  ],
  { A: soloAire, B: soloAire },
);

export const condizioneNonProfessionale = tabella('10', 'Condizione non professionale', [
  ['0', 'Non applicabile'],
  ['1', 'Casalinga'],
  ['2', 'Studente'],
  ['3', 'Disoccupato o in cerca di prima occupazione'],
  ['4', 'Pensionato o ritirato dal lavoro'],
  ['5', 'Altra condizione'],
  ['6', 'Non conosciuta o non fornita'],
]);

export const titoloStudio = tabella('11', 'Titolo di studio', [
  ['0', 'Non applicabile'],
  ['1', 'Nessun titolo o licenza elementare'],
  ['2', 'Licenza media'],
  ['3', 'Diploma di scuola superiore'],
  ['4', 'Laurea triennale'],
  ['5', 'Laurea'],
  ['6', 'Dottorato o specializzazione dopo la laurea'],
  ['7', 'Nessun titolo'],
  ['8', 'Licenza elementare'],
  ['9', 'Licenza media o avviamento professionale'],
  ['A', 'Qualifica professionale o regionale di 2-3 anni'],
  ['B', 'Attestato o diploma professionale IFP'],
  ['C', 'Diploma di maturità'],
  ['D', 'Certificato di specializzazione tecnica superiore (IFTS)'],
  ['E', 'Diploma di tecnico superiore (ITS)'],
  ['F', 'Laurea di primo livello o diploma universitario'],
  ['G', 'Laurea magistrale o del vecchio ordinamento'],
  ['H', 'Dottorato'],
  ['Z', 'Non conosciuto o non fornito'],
]);

export const validazioneCf = tabella('22', 'Stato di validazione del codice fiscale', [
  ['1', 'Validato dall’Agenzia delle Entrate'],
  ['9', 'Non validato'],
]);

export const tipoCittadinanza = tabella('38', 'Tipo di cittadinanza', [
  ['1', 'Italiana'],
  ['2', 'Straniera'],
  ['3', 'Straniera, Unione europea'],
  ['4', 'Straniera, Spazio economico europeo e paesi associati'],
  ['5', 'Straniera, fuori dall’Unione europea'],
  ['9', 'Tutte'],
]);

export const certificabilita = tabella('42', 'Certificabilità della persona', [
  ['0', 'Non certificabile'],
  ['1', 'Parziale: solo residenza e stato di famiglia'],
  ['2', 'Completa'],
  ['3', 'Persona non iscrivibile'],
  ['4', 'Interdetto sottoposto a tutela'],
]);
