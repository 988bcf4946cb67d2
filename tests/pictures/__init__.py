"""Every page and state of the window as a named scene: ``make pictures`` draws them, the layout test measures them."""
