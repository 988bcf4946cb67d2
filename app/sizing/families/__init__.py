"""What a model costs, counted from its architecture: one module per family.

Token models become ``Dims``; models counted in samples become ``SampleFigures`` by way of a ``Cost``.
"""
