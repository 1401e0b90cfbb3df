"""A small termbase for the examples of this family."""

TERMS = """\
concept,locale,term,status,pos,match,scope,plain,definition,note
kidney-failure,en,kidney failure,preferred,noun,inflected,,,The kidneys can no longer clean the blood.,
kidney-failure,en,renal failure,deprecated,noun,inflected,,,,
kidney-failure,en,kidney shutdown,forbidden,noun,inflected,,,,
kidney-failure,es,insuficiencia renal,preferred,noun,inflected,,,,
kidney-failure,es,fallo renal,admitted,noun,inflected,,,,
kidney-failure,es,paro renal,forbidden,noun,inflected,,,,
seizure,en,seizure,preferred,noun,inflected,,,A sudden burst of signals in the brain.,
seizure,en,fit,forbidden,noun,inflected,not:keep fit,,,
seizure,es,convulsión,preferred,noun,inflected,,,,
seizure,es,ataque,deprecated,noun,inflected,not:ataque al corazón,,,
stroke,en,stroke,preferred,noun,inflected,,,,
stroke,es,derrame cerebral,preferred,noun,inflected,,,,
stroke,es,accidente cerebrovascular,admitted,noun,inflected,,,,
catheter,en,catheter,preferred,noun,inflected,,,A soft tube.,
catheter,es,catéter,preferred,noun,inflected,,,,
prion-disease,en,Creutzfeldt-Jakob disease,preferred,noun,inflected,,,A rare brain disease.,
prion-disease,es,enfermedad de Creutzfeldt-Jakob,preferred,noun,inflected,,,,
electroencephalogram,en,electroencephalogram,preferred,noun,inflected,,,A test of the brain.,
electroencephalogram,en,EEG,admitted,noun,case-sensitive,,,,
electroencephalogram,es,electroencefalograma,preferred,noun,inflected,,,,
electroencephalogram,es,EEG,admitted,noun,case-sensitive,,,,
"""
