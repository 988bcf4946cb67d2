"""BuildCores OpenDB: a folder of the repository or the packed ``.jsonl.gz`` files to parts of our categories.

OpenDB is made by others under the ODC Attribution License; its files are not shipped. What is known to be wrong in it
is put right while reading, by the rules in ``tables`` and in the module of each category.
"""
