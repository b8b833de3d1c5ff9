/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-window.h"

#include <glib/gi18n.h>

#include "preau-call-bar.h"
#include "preau-digit-keys.h"
#include "preau-link-actions.h"
#include "preau-main-menu.h"
#include "preau-share-actions.h"
#include "preau-shrink-layout.h"
#include "preau-text-size.h"
#include "preau-walk-actions.h"
#include "preau-window-actions.h"

#define NARROW 650 /* width in pixels below which a window is narrow, at a text size of 100 % */

/* A window with its own walk, and with the header bar and menus around the views. */
struct _PreauWindow
{
  AdwApplicationWindow parent_instance;

  PreauWalk *walk;
  PreauChecklistStore *store;
  PreauGuideFollower *follower;
  PreauLinks *links;
  guint text_size;
  gboolean digit_keys;
  gboolean narrow;
  gboolean call;
  gboolean with_checklist;

  PreauToasts *toasts;
  PreauMainView *main_view;
  PreauCallBar *call_bar; /* (nullable): only for a call */
  GtkBox *content;
  GtkWidget *switcher;
  GtkMenuButton *main_menu;
  GtkMenuButton *share;
  GMenuModel *share_menu;
};

G_DEFINE_FINAL_TYPE (PreauWindow, preau_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_WALK = 1,
  PROP_STORE,
  PROP_LINKS,
  PROP_TEXT_SIZE,
  PROP_DIGIT_KEYS,
  PROP_NARROW,
  PROP_CALL,
  PROP_WITH_CHECKLIST,
} PreauWindowProperty;

static GParamSpec *props[PROP_WITH_CHECKLIST + 1];

static char *
new_title (PreauWindow *self,
           PreauPage *page)
{
  const char *about = preau_page_get_title (page);

  if (self->call)
    /* Translators: title of a call window. %s: as in “%s – Préau”. */
    return g_strdup_printf (_("Call: %s – Préau"), about);

  /* Translators: title of a window. %s: a question, the situation that was found, or the name of a tool. */
  return g_strdup_printf (_("%s – Préau"), about);
}

static void
start_walk (PreauWindow *self)
{
  g_autoptr (GSimpleActionGroup) actions = preau_walk_actions_new (self->walk);
  PreauGuide *guide = preau_walk_get_guide (self->walk);

  preau_checklist_store_follow (self->store, guide->id, guide->retired);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "walk", G_ACTION_GROUP (actions));
  preau_main_view_start (self->main_view, self->walk, self->store);
}

static void
change_guide_cb (PreauWindow *self,
                 PreauGuide *guide)
{
  g_autoptr (PreauWalk) walk = NULL;

  if (guide == preau_walk_get_guide (self->walk))
    return;

  walk = preau_walk_new (guide);
  g_set_object (&self->walk, walk);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WALK]);
  start_walk (self);
}

/* Somebody comes back, maybe on another day. */
static void
active_changed_cb (PreauWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    preau_checklist_store_update_today (self->store);
}

static void
page_changed_cb (PreauWindow *self)
{
  PreauPage *page = preau_main_view_get_page (self->main_view);
  g_autofree char *title = NULL;

  if (page == NULL)
    return;

  title = new_title (self, page);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", preau_main_view_can_go_back (self->main_view));
  preau_share_update_actions (GTK_WIDGET (self));
  preau_link_update_actions (GTK_WIDGET (self));
  preau_guide_follower_set_free (self->follower,
                                 preau_walk_get_length (self->walk) == 0 && preau_main_view_shows_path (self->main_view));
}

static void
set_with_checklist (PreauWindow *self,
                    gboolean with_checklist)
{
  if (self->with_checklist == with_checklist)
    return;

  self->with_checklist = with_checklist;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WITH_CHECKLIST]);
}

/* The share menu is made on demand: a menu takes as long to make as a page, and most people never open this menu. */
static void
make_share_menu (GtkMenuButton *button,
                 gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, PREAU_WINDOW (user_data)->share_menu);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PreauWindow *self)
{
  guint digit = preau_digit_of_key (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state);

  return self->digit_keys && digit != 0 && preau_main_view_shows_path (self->main_view) &&
         gtk_widget_activate_action (GTK_WIDGET (self), "walk.answer-number", "u", digit);
}

static void
back_button_pressed_cb (GtkGestureClick *gesture,
                        int n_press,
                        double x,
                        double y,
                        PreauWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
set_text_size (PreauWindow *self,
               guint size)
{
  if (self->text_size == size)
    return;

  self->text_size = size;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.text-larger", size < PREAU_TEXT_SIZE_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.text-smaller", size > PREAU_TEXT_SIZE_MIN);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT_SIZE]);
}

static void
set_digit_keys (PreauWindow *self,
                gboolean digit_keys)
{
  if (self->digit_keys == digit_keys)
    return;

  self->digit_keys = digit_keys;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIGIT_KEYS]);
}

static void
update_narrow (PreauWindow *self,
               int width)
{
  gboolean narrow = width < NARROW * (int) self->text_size / PREAU_TEXT_SIZE_NORMAL;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

/* Updates `narrow` first, so that the children are allocated in their new layout. */
static void
preau_window_size_allocate (GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  PreauWindow *self = PREAU_WINDOW (widget);

  update_narrow (self, width);

  GTK_WIDGET_CLASS (preau_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* If a widget takes the focus earlier, GTK 4.8 announces it to screen readers without its window. */
static void
preau_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (preau_window_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (widget)) == NULL)
    preau_page_focus_heading (preau_main_view_get_page (PREAU_WINDOW (widget)->main_view));
}

static void
add_call_bar (PreauWindow *self)
{
  self->call_bar = g_object_new (PREAU_TYPE_CALL_BAR, NULL);
  gtk_box_insert_child_after (self->content, GTK_WIDGET (self->call_bar),
                              gtk_widget_get_first_child (GTK_WIDGET (self->content)));
}

static void
preau_window_constructed (GObject *object)
{
  PreauWindow *self = PREAU_WINDOW (object);

  G_OBJECT_CLASS (preau_window_parent_class)->constructed (object);

  if (self->call)
    add_call_bar (self);
  start_walk (self);
}

static void
preau_window_dispose (GObject *object)
{
  PreauWindow *self = PREAU_WINDOW (object);

  preau_links_stop (self->links);
  g_clear_object (&self->follower);
  g_clear_object (&self->walk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (preau_window_parent_class)->dispose (object);
}

static void
preau_window_finalize (GObject *object)
{
  g_clear_object (&PREAU_WINDOW (object)->links);

  G_OBJECT_CLASS (preau_window_parent_class)->finalize (object);
}

static void
preau_window_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  PreauWindow *self = PREAU_WINDOW (object);

  switch ((PreauWindowProperty) prop_id)
    {
    case PROP_WALK:
      g_value_set_object (value, self->walk);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LINKS:
      g_value_set_object (value, self->links);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_uint (value, self->text_size);
      break;
    case PROP_DIGIT_KEYS:
      g_value_set_boolean (value, self->digit_keys);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_CALL:
      g_value_set_boolean (value, self->call);
      break;
    case PROP_WITH_CHECKLIST:
      g_value_set_boolean (value, self->with_checklist);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_window_set_property (GObject *object,
                           guint prop_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  PreauWindow *self = PREAU_WINDOW (object);

  switch ((PreauWindowProperty) prop_id)
    {
    case PROP_WALK:
      self->walk = g_value_dup_object (value);
      break;
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_TEXT_SIZE:
      set_text_size (self, g_value_get_uint (value));
      break;
    case PROP_DIGIT_KEYS:
      set_digit_keys (self, g_value_get_boolean (value));
      break;
    case PROP_CALL:
      self->call = g_value_get_boolean (value);
      break;
    case PROP_WITH_CHECKLIST:
      set_with_checklist (self, g_value_get_boolean (value));
      break;
    case PROP_LINKS:
    case PROP_NARROW:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
preau_window_class_init (PreauWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = preau_window_constructed;
  object_class->dispose = preau_window_dispose;
  object_class->finalize = preau_window_finalize;
  object_class->get_property = preau_window_get_property;
  object_class->set_property = preau_window_set_property;
  widget_class->map = preau_window_map;
  widget_class->size_allocate = preau_window_size_allocate;

  props[PROP_WALK] = g_param_spec_object ("walk", NULL, NULL, PREAU_TYPE_WALK, given);

  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, PREAU_TYPE_CHECKLIST_STORE, given);

  props[PROP_LINKS] =
    g_param_spec_object ("links", NULL, NULL, PREAU_TYPE_LINKS, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /** PreauWindow:text-size: size of the text, in percent of the text size of the desktop */
  props[PROP_TEXT_SIZE] =
    g_param_spec_uint ("text-size", NULL, NULL, PREAU_TEXT_SIZE_MIN, PREAU_TEXT_SIZE_MAX, PREAU_TEXT_SIZE_NORMAL,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /** PreauWindow:digit-keys: whether the keys 1 to 9 give answers without a modifier */
  props[PROP_DIGIT_KEYS] = g_param_spec_boolean ("digit-keys", NULL, NULL, TRUE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /** PreauWindow:narrow: whether the window is so narrow that columns stand one above the other */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /** PreauWindow:call: whether the window is for a help call, and forgets its ticks and note when it closes */
  props[PROP_CALL] = g_param_spec_boolean ("call", NULL, NULL, FALSE, given);

  /** PreauWindow:with-checklist: whether a page is shared with its checklist */
  props[PROP_WITH_CHECKLIST] = g_param_spec_boolean (
    "with-checklist", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (PREAU_TYPE_TOASTS);
  g_type_ensure (PREAU_TYPE_MAIN_VIEW);
  preau_window_install_actions (widget_class);
  preau_share_install_actions (widget_class);
  preau_link_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, main_view);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, share);
  gtk_widget_class_bind_template_child (widget_class, PreauWindow, share_menu);
  gtk_widget_class_bind_template_callback (widget_class, preau_text_size_to_classes);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_button_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
preau_window_init (PreauWindow *self)
{
  self->text_size = PREAU_TEXT_SIZE_NORMAL;
  self->digit_keys = TRUE;
  self->with_checklist = TRUE;
  self->links = preau_links_new ();
  preau_link_watch (GTK_WIDGET (self), self->links);
  self->follower = preau_guide_follower_new ();
  g_signal_connect_object (self->follower, "change", G_CALLBACK (change_guide_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->switcher, preau_shrink_layout_new ());
  gtk_menu_button_set_create_popup_func (self->main_menu, preau_main_menu_make, self, NULL);
  gtk_menu_button_set_create_popup_func (self->share, make_share_menu, self, NULL);
}

/**
 * preau_window_new:
 *
 * Returns: (transfer none): a window on the first question of @guide
 */
PreauWindow *
preau_window_new (GtkApplication *application,
                  PreauGuide *guide,
                  PreauChecklistStore *store)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);

  return g_object_new (PREAU_TYPE_WINDOW, "application", application, "walk", walk, "store", store, NULL);
}

/**
 * preau_window_new_call:
 * Returns: (transfer none): a window for a help call, which forgets its ticks and note when it closes
 */
PreauWindow *
preau_window_new_call (GtkApplication *application,
                       PreauGuide *guide)
{
  g_autoptr (PreauWalk) walk = preau_walk_new (guide);
  g_autoptr (PreauChecklistStore) store = preau_checklist_store_new (NULL);

  return g_object_new (PREAU_TYPE_WINDOW, "application", application, "walk", walk, "store", store, "call", TRUE, NULL);
}

PreauWalk *
preau_window_get_walk (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->walk;
}

PreauChecklistStore *
preau_window_get_store (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->store;
}

PreauLinks *
preau_window_get_links (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->links;
}

PreauGuideFollower *
preau_window_get_follower (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->follower;
}

PreauMainView *
preau_window_get_main_view (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->main_view;
}

gboolean
preau_window_get_with_checklist (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), TRUE);

  return self->with_checklist;
}

/**
 * preau_window_dup_note:
 *
 * Returns: (transfer full) (nullable): the note of the call; %NULL if the window is not for a call
 */
char *
preau_window_dup_note (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->call_bar != NULL ? preau_call_bar_dup_note (self->call_bar) : NULL;
}

PreauToasts *
preau_window_get_toasts (PreauWindow *self)
{
  g_return_val_if_fail (PREAU_IS_WINDOW (self), NULL);

  return self->toasts;
}
