"""How accurate the sizing engine is: published measurements as workload documents, fits, folds and the report."""
